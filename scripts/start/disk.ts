import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Halt } from './halt.ts'

const megabyte = 1024 * 1024

/** Free space in MB where this folder lies or will lie. */
export function freeMegabytes(folder: string): number {
  let place = folder
  while (!existsSync(place)) place = dirname(place)
  const { bavail, bsize } = statfsSync(place)
  return Math.floor((Number(bavail) * Number(bsize)) / megabyte)
}

/** Throws a `Halt` before work that would run out of disk half way. */
export function needSpace(folder: string, megabytes: number, purpose: string): void {
  const free = freeMegabytes(folder)
  if (free >= megabytes) return
  throw new Halt(
    `The disk is full: ${free} MB are free and ${purpose} needs ${megabytes} MB. Free some, then start again.`,
  )
}

/** Whether a program's last words say that the disk ran full under it. */
export const saysDiskFull = (lines: string[]) =>
  lines.some((line) => /ENOSPC|no space left on device|disk is full/i.test(line))
