import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './count.ts'

function written(report: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'vitrine-count-')), 'report.json')
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report))
  return file
}

const vitest = (passed: number, failed: number, testResults: unknown[] = []) =>
  written({ numPassedTests: passed, numFailedTests: failed, testResults })
const playwright = (stats: object, errors: object[] = []) =>
  written({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors })

describe('a Vitest report', () => {
  test('is counted by test', () => {
    expect(countVitest('unit', vitest(7, 0))).toEqual({ passed: 7, failed: 0, reasons: [], files: [] })
  })

  test('names each failed test', () => {
    const results = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a breaks' }] },
    ]
    expect(countVitest('unit', vitest(1, 1, results))).toEqual({
      passed: 1,
      failed: 1,
      reasons: ['unit: a breaks'],
      files: ['a.test.ts'],
    })
  })

  test('counts a file that could not be loaded as a failure', () => {
    const results = [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }]
    expect(countVitest('unit', vitest(1, 0, results))).toMatchObject({ passed: 1, failed: 1 })
  })

  test.each([
    ['absent', '/nowhere/report.json'],
    ['cut short', written('{"numPassed')],
    ['without one test', vitest(0, 0)],
  ])('that is %s is a failure, never a success', (_, file) => {
    expect(countVitest('unit', file)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('a Playwright report', () => {
  test('is counted by test', () => {
    expect(countPlaywright('e2e', playwright({ expected: 4 }))).toEqual({
      passed: 4,
      failed: 0,
      reasons: [],
      files: [],
    })
  })

  test('counts what passed only when repeated, and what was skipped, as failed', () => {
    expect(countPlaywright('e2e', playwright({ expected: 1, flaky: 1, skipped: 2 }))).toMatchObject({
      passed: 1,
      failed: 3,
    })
  })

  test('counts a run that broke before its tests as a failure with its reason', () => {
    expect(countPlaywright('e2e', playwright({}, [{ message: 'no browser\nat x' }]))).toEqual({
      passed: 0,
      failed: 1,
      reasons: ['e2e: no browser'],
      files: [],
    })
  })
})
