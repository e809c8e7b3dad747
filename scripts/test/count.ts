/** Reads what the test runners wrote and counts it. */
import { type PlaywrightReport, readReport, testsOf, type VitestReport } from './reports.ts'

/** `files` are those in which something failed, as the runner wants them named; empty when that is not known. */
export type Count = { passed: number; failed: number; reasons: string[]; files: string[] }

const none = (reason: string): Count => ({ passed: 0, failed: 1, reasons: [reason], files: [] })

/** A kind without one test is a kind that did not run: that is a failure, never a success. */
const held = (count: Count, kind: string): Count =>
  count.passed + count.failed > 0 ? count : none(`${kind}: no test ran`)

/** Counts a Vitest report; a file that could not even be loaded is one failure. */
export function countVitest(kind: string, file: string): Count {
  const report = readReport<VitestReport>(file)
  if (!report) return none(`${kind}: the tests ended without a report`)
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  const failures = report.testResults.flatMap((result) =>
    result.assertionResults.filter((test) => test.status === 'failed').map((test) => `${kind}: ${test.fullName}`),
  )
  return held(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      reasons: [...failures, ...unloaded.map((result) => `${kind}: ${result.name} could not be loaded`)],
      files: report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
    },
    kind,
  )
}

/** Counts a Playwright report; a test that passed only when repeated has failed, and so has one that was skipped. */
export function countPlaywright(kind: string, file: string): Count {
  const report = readReport<PlaywrightReport>(file)
  if (!report) return none(`${kind}: the tests ended without a report`)
  const { expected, unexpected, flaky, skipped } = report.stats
  const unsteady = testsOf(file).filter(({ passed: ok }) => !ok)
  const broken = report.errors.length > 0 && unexpected === 0 ? 1 : 0
  return held(
    {
      passed: expected,
      failed: unexpected + flaky + skipped + broken,
      reasons: [
        ...unsteady.map(({ title }) => `${kind}: ${title}`),
        ...report.errors.map((error) => `${kind}: ${(error.message ?? '').split('\n')[0]}`),
      ],
      files: broken ? [] : [...new Set(unsteady.map((test) => test.file))],
    },
    kind,
  )
}
