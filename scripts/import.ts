/**
 * Reads a folder of Magento's CSV files and pictures into the shop's own services. It exists so that a shop can move in
 * with what Magento's own export gives. Running it again continues what was interrupted and writes only what changed.
 *
 *   npm run import -- <folder> [--data <folder of the commerce data>] [--report <file.csv>] [--title <name of the shop>]
 *
 * Ends with 0 when everything was taken, 2 when something was refused, 1 when nothing could be done, 130 when stopped.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { LedgerClosed } from './import/ledger.ts'
import { progressOn } from './import/progress.ts'
import { Interrupted, NothingToImport, runImport } from './import/run-import.ts'
import { summarise } from './import/summary.ts'

const usage = 'npm run import -- <folder> [--data <folder>] [--report <file.csv>] [--title <name>]'

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function readArguments() {
  try {
    const options = { data: { type: 'string' }, report: { type: 'string' }, title: { type: 'string' } } as const
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  } catch (error) {
    return fail(`${(error as Error).message}\nUse: ${usage}`)
  }
}

function explain(error: unknown): string {
  const text = `${(error as { code?: string }).code ?? ''} ${error}`
  if (error instanceof NothingToImport) {
    const reasons = [...error.report.digest('refused'), ...error.report.digest('left alone')]
    return `Nothing imported: ${error.message}.\n${reasons.map((line) => `  ${line}`).join('\n')}`
  }
  if (error instanceof LedgerClosed) return `Nothing imported: ${error.message}. Wait until it has ended.`
  if (/ENOSPC|SQLITE_FULL|disk is full/i.test(text)) {
    return 'The disk is full. Free some space and run the same command again: it goes on where it stopped.'
  }
  if (/EACCES|EROFS|READONLY|readonly/i.test(text)) return `No permission to write: ${(error as Error).message}`
  return `The import broke down: ${(error as Error).stack ?? error}`
}

const { values, positionals } = readArguments()
const [folder] = positionals
if (!folder || positionals.length > 1) fail(`Name one folder with Magento's files.\nUse: ${usage}`)
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`There is no folder ${resolve(folder)}.`)

const root = join(import.meta.dirname, '..')
const dataFolder = resolve(values.data ?? process.env.COMMERCE_DATA ?? join(root, 'var/commerce'))
const reportFile = resolve(values.report ?? join(dataFolder, 'import-report.csv'))
let stoppedAt: number | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A terminal and the bridge may both hand on the same key press.
    if (stoppedAt !== undefined && performance.now() - stoppedAt < 500) return
    if (stoppedAt !== undefined) process.exit(130)
    stoppedAt = performance.now()
    process.stderr.write('\nStopping after this batch. Press again to stop at once; nothing is corrupted either way.\n')
  })
}

try {
  const isStopped = () => stoppedAt !== undefined
  const progress = progressOn(process.stdout)
  const outcome = await runImport({ folder, dataFolder, title: values.title, progress, isStopped })
  outcome.report.write(reportFile)
  process.stdout.write(`${summarise(outcome, reportFile)}\n`)
  process.exitCode = outcome.report.count('refused') > 0 ? 2 : 0
} catch (error) {
  if (error instanceof NothingToImport) error.report.write(reportFile)
  if (!(error instanceof Interrupted)) fail(explain(error))
  process.stderr.write('Stopped. Run the same command again: it goes on where it stopped.\n')
  process.exitCode = 130
}
