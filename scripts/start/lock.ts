/** One start per folder: two would write into the same build and the same databases. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Halt } from './halt.ts'

type Holder = {
  pid: number
  born: string
  address: string
  /** Whether it serves what `next build` wrote, which must then not be replaced under it. */
  servesBuild: boolean
}

/** Where a start notes that it runs. */
export const lockFile = (root: string) => join(root, 'var/start.lock')

/**
 * When a process was started, in whatever words the system has: tells a living holder from another program that was given
 * its number later. Empty when no such process lives.
 */
function bornAt(pid: number): string {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return ''
  }
  try {
    // After the name in brackets, which may hold anything: field 22 of the line, the start in clock ticks since boot.
    const [, fields = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return fields.split(' ')[19] ?? 'alive'
  } catch {
    if (process.platform === 'win32') return 'alive'
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    } catch {
      return ''
    }
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined // absent, or cut short by a crash: nobody holds it
  }
}

/** Who holds the lock right now, if anybody alive does. */
export function lockHolder(file: string): Holder | undefined {
  const holder = holderOf(file)
  return holder && bornAt(holder.pid) === holder.born ? holder : undefined
}

/** Takes the lock or throws a `Halt` that says who has it. Answers how to give it back. */
export function takeLock(file: string, address: string, servesBuild: boolean): () => void {
  const mine: Holder = { pid: process.pid, born: bornAt(process.pid), address, servesBuild }
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      return () => {
        if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = lockHolder(file)
      if (holder) {
        throw new Halt(
          `This shop is already running or starting here (${holder.address}, process ${holder.pid}). Stop it with Ctrl-C in its terminal, or: kill ${holder.pid}`,
        )
      }
      rmSync(file, { force: true })
    }
  }
  throw new Halt(`Another start took ${file} at the same moment. Start again.`)
}
