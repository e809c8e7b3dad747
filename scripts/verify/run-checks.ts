import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../start/child.ts'
import type { Progress } from '../start/progress.ts'
import type { Check } from './checks.ts'

/** A check that has not ended by then never will: a loop in the code under test, not a slow machine. */
const deadlineMs = 6 * 60_000

export type Outcome = { check: Check; ok: boolean; said: string[] }

/** Runs one check to its end and keeps everything it says. A check whose program is missing has failed. */
export async function runCheck(root: string, check: Check, signal: AbortSignal): Promise<Outcome> {
  if (!existsSync(join(root, check.file))) return { check, ok: false, said: [`${check.file} is missing`] }
  const said: string[] = []
  const child = startChild({
    name: check.name,
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', ...process.execArgv, check.file, ...check.args],
    folder: root,
    log: join(root, 'var/log', `verify-${check.name.replace(' ', '-')}.log`),
    env: { NO_COLOR: '1', FORCE_COLOR: undefined },
    onLine: (line) => said.push(line),
  })
  const stop = () => void child.stop()
  const tooLong = setTimeout(() => {
    said.push(`No end after ${deadlineMs / 60_000} minutes: stopped.`)
    stop()
  }, deadlineMs)
  signal.addEventListener('abort', stop, { once: true })
  const ok = (await child.exited) === 'exit code 0'
  clearTimeout(tooLong)
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  return { check, ok, said }
}

/** Runs checks one after the other; a failed one does not stop the rest. */
export async function runChecks(
  root: string,
  checks: Check[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const check of checks) {
    let outcome: Outcome | undefined
    await progress
      .step(check.name, async () => {
        outcome = await runCheck(root, check, signal)
        if (!outcome.ok) throw new Error(check.holds)
        return check.holds.split(';')[0]
      })
      .catch(() => signal.throwIfAborted())
    if (outcome) outcomes.push(outcome)
  }
  return outcomes
}
