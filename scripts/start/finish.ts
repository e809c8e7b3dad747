import { killEverything } from './child.ts'
import { exitCodeOf, Halt, Stopped } from './halt.ts'

/** Aborts this controller when the reader presses Ctrl-C or the process is asked to end; a second wish is a command. */
export function stopOnSignals(stopping: AbortController): void {
  let first = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A terminal signals the whole group and npm repeats it: the echo of one key press is not a second wish.
      if (first && performance.now() - first > 700) {
        killEverything()
        process.exit(exitCodeOf(signal))
      }
      first ||= performance.now()
      stopping.abort(new Stopped(signal))
    })
  }
}

/** What a fault is to its reader: the line that says what to do, or `undefined` for a bug, which keeps its stack. */
export function lineFor(error: unknown): string | undefined {
  if (error instanceof Halt) return error.message
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'The disk is full. Free some space, then start again.'
  return undefined
}

/** Runs a command to its exit code: faults with a mend become one line, Ctrl-C stops what was started. */
export async function finish(command: (signal: AbortSignal) => Promise<number>): Promise<never> {
  const stopping = new AbortController()
  stopOnSignals(stopping)
  try {
    process.exit(await command(stopping.signal))
  } catch (error) {
    if (error instanceof Stopped) process.exit(exitCodeOf(error.signal))
    const line = lineFor(error)
    if (line === undefined) throw error
    process.stderr.write(`${line}\n`)
    process.exit(1)
  }
}
