import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { saysDiskFull } from './disk.ts'
import { Halt } from './halt.ts'

export type Order = {
  name: string
  command: string
  args: string[]
  folder: string
  /** Everything the program says goes here. */
  log: string
  env?: Record<string, string | undefined>
  onLine?: (line: string) => void
}

export type Child = {
  name: string
  pid: number | undefined
  exited: Promise<string>
  /** How it ended, once it has. */
  ending(): string | undefined
  tail(): string[]
  /** Asks it and everything it started to stop; insists after the deadline. */
  stop(deadlineMs?: number): Promise<void>
}

const keptLines = 30

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    else process.kill(-pid, signal)
  } catch {
    // The group is gone: that is what was wanted.
  }
}

/** Process groups that have not ended yet. */
const living = new Set<number>()

/** Ends every program that was started here, at once and without waiting: for a reader who insists. */
export function killEverything(): void {
  for (const pid of living) signalGroup(pid, 'SIGKILL')
}

/** Starts a program in a process group of its own, so that it and its children can be stopped together. */
export function startChild({ name, command, args, folder, log, env, onLine }: Order): Child {
  mkdirSync(dirname(log), { recursive: true })
  const file = createWriteStream(log)
  file.on('error', () => {}) // a full disk must not end the shop: its log is the lesser loss
  const detached = process.platform !== 'win32'
  const shell = process.platform === 'win32' && command === 'npm'
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
    shell,
  })

  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > keptLines) lines.shift()
      file.write(`${line}\n`)
      onLine?.(line)
    })
  }
  let ending: string | undefined
  const exited = new Promise<string>((resolve) => {
    const end = (how: string) => {
      ending ??= how
      if (child.pid) living.delete(child.pid)
      file.end()
      resolve(ending)
    }
    child.once('error', (error) => end(error.message))
    child.once('close', (code, signal) => end(signal ?? `exit code ${code}`))
  })
  const { pid } = child
  if (pid) living.add(pid)

  return {
    name,
    pid,
    exited,
    ending: () => ending,
    tail: () => lines.filter((line) => line.trim() !== ''),
    async stop(deadlineMs = 8000) {
      if (!pid) return
      if (ending === undefined) {
        signalGroup(pid, 'SIGTERM')
        const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), deadlineMs)
        await exited
        clearTimeout(timer)
      }
      signalGroup(pid, 'SIGKILL') // what the leader left behind
    },
  }
}

/** The end of a program in words: one line when we know the mend, else its last lines and where the rest is. */
export function fault(child: Child, { folder, log }: Pick<Order, 'folder' | 'log'>): Halt {
  if (saysDiskFull(child.tail())) {
    return new Halt(`The disk is full (while ${child.name} was running). Free some space, then start again.`)
  }
  const last = child
    .tail()
    .slice(-12)
    .map((line) => `    ${line}`)
  return new Halt(
    [
      `${child.name} ended (${child.ending() ?? 'no answer'}). The last lines of ${relative(folder, log)}:`,
      ...last,
    ].join('\n'),
  )
}

/** Runs a program to its end. Throws a `Halt` when it fails and the signal's reason when the reader stops it. */
export async function runToEnd(order: Order, signal: AbortSignal, succeeded = 'exit code 0'): Promise<void> {
  signal.throwIfAborted()
  const child = startChild(order)
  const stop = () => void child.stop()
  signal.addEventListener('abort', stop, { once: true })
  const ending = await child.exited
  signal.removeEventListener('abort', stop)
  if (signal.aborted) await child.stop()
  signal.throwIfAborted()
  if (ending !== succeeded) throw fault(child, order)
}
