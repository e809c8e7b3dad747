import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startChild } from '../start/child.ts'
import type { Count } from './count.ts'
import { type Kind, reportOf } from './kinds.ts'

export type Outcome = Count & {
  said: string[]
  /** What failed at first and passed when it was looked at again. */
  unsteady: string[]
}

/** More failures than this are no accident of a busy machine. */
const worthASecondLook = 3

/**
 * Runs one kind of test. Where two or three tests of very many fail, their files are run once more by themselves: what
 * passes then is counted as passed and told by name, so that it is mended, and a day's work does not hang on a moment in
 * which the machine was busy with something else.
 */
export async function runKind(root: string, kind: Kind, signal: AbortSignal): Promise<Outcome> {
  rmSync(reportOf(root, kind, true), { force: true })
  const first = await runOnce(root, kind, [], signal)
  const few = first.failed > 0 && first.failed <= worthASecondLook && first.failed * 20 < first.passed
  if (!few || first.files.length === 0) return { ...first, unsteady: [] }
  const again = await runOnce(root, kind, first.files, signal)
  if (again.failed > 0) return { ...first, said: [...first.said, ...again.said], unsteady: [] }
  return { ...first, passed: first.passed + first.failed, failed: 0, reasons: [], unsteady: first.reasons }
}

/** Runs files of a kind, or all of it, to the end or the deadline; what was said is kept when something failed. */
async function runOnce(
  root: string,
  kind: Kind,
  files: string[],
  signal: AbortSignal,
): Promise<Count & { said: string[] }> {
  signal.throwIfAborted()
  const report = reportOf(root, kind, files.length > 0)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true }) // an old report must not be counted when this run writes none
  const said: string[] = []
  const child = startChild({
    name: `${kind.name} tests`,
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', ...process.execArgv, ...kind.args(report, files)],
    folder: root,
    log: join(root, 'var/log', `test-${kind.name}${files.length > 0 ? '-again' : ''}.log`),
    env: { NO_COLOR: '1', FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: '1', ...kind.env(report) },
    onLine: (line) => said.push(line),
  })
  let late = false
  const timer = setTimeout(() => {
    late = true
    void child.stop()
  }, kind.deadlineMinutes * 60_000)
  const stop = () => void child.stop()
  signal.addEventListener('abort', stop, { once: true })
  const ending = await child.exited
  clearTimeout(timer)
  await child.stop()
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()

  const count = kind.count(report)
  if (late) count.reasons.push(`${kind.name}: no end after ${kind.deadlineMinutes} minutes, stopped`)
  else if (count.failed === 0 && ending !== 'exit code 0') count.reasons.push(`${kind.name}: ended with ${ending}`)
  else return { ...count, said }
  return { ...count, failed: Math.max(1, count.failed), said }
}
