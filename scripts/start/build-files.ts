import { cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/** A tab that was open longer loads the page anew. The front door reads what is kept (lib/page-cache/front/build-files.ts). */
const keptMs = 7 * 24 * 3600 * 1000

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/**
 * Keeps the files of a new build beside those of earlier ones, which open tabs go on asking for; their names are of their
 * content. What no build has had for a week goes.
 */
export function keepBuildFiles(from: string, into: string, now = Date.now()): void {
  if (!existsSync(from)) return
  cpSync(from, into, { recursive: true })
  const seconds = now / 1000
  for (const file of filesBelow(from)) utimesSync(file.replace(from, into), seconds, seconds)
  for (const file of filesBelow(into)) if (statSync(file).mtimeMs < now - keptMs) rmSync(file)
}
