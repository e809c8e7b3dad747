import { constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Report } from './report.ts'

/** Pictures and films a shop shows. SVG stays out: it can carry script that would run on the shop's own address. */
const shown = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.mp4', '.webm'])

export type MediaCount = { copied: number; unchanged: number }

/** Folders of Magento's media that must never be shown: what is sold in them is private, what shoppers sent is not ours. */
const hidden = new Set(['downloadable', 'custom_options', 'customer', 'customer_address'])

function* filesBelow(folder: string, below = ''): Generator<string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && !hidden.has(path)) yield* filesBelow(folder, path)
    else if (entry.isFile()) yield path
  }
}

function isSame(source: string, target: string): boolean {
  if (!existsSync(target)) return false
  const [from, to] = [statSync(source), statSync(target)]
  return from.size === to.size && Math.abs(from.mtimeMs - to.mtimeMs) < 1500
}

/**
 * Copies a media folder into the installation's. A file that is there already, of the same size and time, is left; each
 * copy appears whole or not at all, so an interrupted run goes on.
 */
export async function copyMedia(
  source: string,
  target: string,
  report: Report,
  onFile: () => void,
): Promise<MediaCount> {
  const count: MediaCount = { copied: 0, unchanged: 0 }
  for (const path of filesBelow(source)) {
    const [from, to] = [join(source, path), join(target, path)]
    if (!shown.has(extname(path).toLowerCase())) {
      report.add({
        severity: 'left alone',
        file: `media/${path}`,
        reason: `no picture: ${extname(path) || 'no ending'}`,
      })
    } else if (isSame(from, to)) count.unchanged += 1
    else {
      mkdirSync(dirname(to), { recursive: true })
      const partial = `${to}.partial`
      await copyFile(from, partial, constants.COPYFILE_FICLONE)
      const { atime, mtime } = statSync(from)
      utimesSync(partial, atime, mtime)
      renameSync(partial, to)
      rmSync(partial, { force: true })
      count.copied += 1
    }
    onFile()
  }
  return count
}

/** How many files a media folder holds. */
export function countMedia(source: string): number {
  let count = 0
  for (const _ of filesBelow(source)) count += 1
  return count
}
