import { join } from 'node:path'
import { type Count, countPlaywright, countVitest } from './count.ts'

/** One kind of test: how it is run and how its report is counted. */
export type Kind = {
  name: 'unit' | 'contract' | 'e2e'
  deadlineMinutes: number
  /** Without files, all of the kind's tests. */
  args(report: string, files: string[]): string[]
  env(report: string): Record<string, string>
  count(report: string): Count
}

const vitest = (name: 'unit' | 'contract', deadlineMinutes: number): Kind => ({
  name,
  deadlineMinutes,
  args: (report, files) => [
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', name],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...files,
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
    args: (_report, files) => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...files],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    count: (report) => countPlaywright('e2e', report),
  },
]

/** Where a kind's report is written; its second look at a few files has a report of its own. */
export const reportOf = (root: string, kind: Kind, again = false) =>
  join(root, 'var/test', `${kind.name}${again ? '-again' : ''}.json`)
