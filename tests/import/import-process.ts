import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type Ended = { code: number | null; signal: NodeJS.Signals | null; output: string }

/** Runs `npm run import` as a process of its own. `stop` is asked every few milliseconds and ends it with a signal. */
export function importProcess(args: string[], stop?: { when(): boolean; with: NodeJS.Signals }): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'scripts/import.mjs'), ...args], { cwd: root })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const timer = stop && setInterval(() => stop.when() && child.kill(stop.with), 10)
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(timer)
      resolve({ code, signal, output })
    })
  })
}
