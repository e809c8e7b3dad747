import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startChild } from '../start/child.ts'
import type { Count } from './count.ts'
import { type Kind, reportOf } from './kinds.ts'

/** Runs one kind of test to its end or its deadline and counts what it reported; what it said is kept when it failed. */
export async function runKind(root: string, kind: Kind, signal: AbortSignal): Promise<Count & { said: string[] }> {
  signal.throwIfAborted()
  const report = reportOf(root, kind)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true }) // an old report must not be counted when this run writes none
  const said: string[] = []
  const child = startChild({
    name: `${kind.name} tests`,
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', ...process.execArgv, ...kind.args(report)],
    folder: root,
    log: join(root, 'var/log', `test-${kind.name}.log`),
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
