/** Reads what the test runners wrote, whichever of them it was. */
import { readFileSync } from 'node:fs'

/** One test as a report tells it. `title` is its own words, without those of the group it stands in. */
export type Told = { title: string; file: string; passed: boolean }

export type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; title?: string }[]
  }[]
}

type Suite = { file?: string; title: string; suites?: Suite[]; specs?: { title: string; ok: boolean; file: string }[] }

export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
  suites?: Suite[]
}

/** What a report file holds; undefined when there is none, or half of one. */
export function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}

/** Every test of a Vitest or Playwright report; empty when there is no report. */
export function testsOf(file: string): Told[] {
  const report = readReport<Partial<VitestReport & PlaywrightReport>>(file)
  const vitest = (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, fullName, status }) => ({
      title: title ?? fullName,
      file: name,
      passed: status === 'passed',
    })),
  )
  return [...vitest, ...(report?.suites ?? []).flatMap(testsOfSuite)]
}

function testsOfSuite(suite: Suite): Told[] {
  const own = (suite.specs ?? []).map(({ title, ok, file }) => ({ title, file, passed: ok }))
  return [...own, ...(suite.suites ?? []).flatMap(testsOfSuite)]
}
