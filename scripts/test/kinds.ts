import { join } from 'node:path'
import { type Count, countPlaywright, countVitest } from './count.ts'

/** One kind of test: how it is run and how its report is counted. */
export type Kind = {
  name: 'unit' | 'contract' | 'e2e'
  deadlineMinutes: number
  args(report: string): string[]
  env(report: string): Record<string, string>
  count(report: string): Count
}

const vitest = (name: 'unit' | 'contract', deadlineMinutes: number): Kind => ({
  name,
  deadlineMinutes,
  args: (report) => [
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', name],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ],
  env: () => ({}),
  count: (report) => countVitest(name, report),
})

export const kinds: Kind[] = [
  vitest('unit', 10),
  vitest('contract', 30),
  {
    name: 'e2e',
    deadlineMinutes: 20,
    args: () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    count: (report) => countPlaywright('e2e', report),
  },
]

export const reportOf = (root: string, kind: Kind) => join(root, 'var/test', `${kind.name}.json`)
