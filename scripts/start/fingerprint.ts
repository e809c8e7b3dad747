import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Never part of what is built from: generated, tests, and what the system strews about. */
const ignored = /(^|\/)(generated|node_modules|\.DS_Store)$|\.test\.tsx?$/

function filesBelow(root: string, path: string): string[] {
  if (ignored.test(path) || !existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`))
}

/** One hash over the names and contents of these files and folders, and over the words that also decide the outcome. */
export function fingerprint(root: string, paths: string[], words: string[] = []): string {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`${word}\n`)
  for (const file of paths.flatMap((path) => filesBelow(root, path)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** What a marker file says, or empty. A marker is written last: a thing without its marker was never finished. */
export function readMark(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

export function writeMark(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}
