import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job, Picture } from './order.ts'

export const picturesFolder = join(import.meta.dirname, '../pictures')
const file = join(picturesFolder, 'manifest.json')

/** Picture file below demo/pictures to the hash of everything that shaped it. */
export type Manifest = Record<string, string>

export function readManifest(): Manifest {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {}
}

/** Written aside and moved into place, so that an interrupted run never leaves half a file. */
export function writeManifest(manifest: Manifest): void {
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(`${file}.part`, `${JSON.stringify(sorted, null, 2)}\n`)
  renameSync(`${file}.part`, file)
}

/**
 * Depends on what is shown and on this picture's own tint only: a new colour, or a longer exposure, leaves the other
 * pictures as they are.
 */
export function hashOf(job: Job, picture: Picture): string {
  const { tints, name: _name, passes: _passes, ...rest } = job.shot
  const parameters = { ...rest, tint: tints?.[picture.tint] ?? null }
  return createHash('sha256').update(JSON.stringify(parameters)).digest('hex').slice(0, 16)
}

/** The pictures of a job that are missing or were made from other parameters. */
export function missing(job: Job, manifest: Manifest): Picture[] {
  return job.pictures.filter(
    (picture) => manifest[picture.file] !== hashOf(job, picture) || !existsSync(join(picturesFolder, picture.file)),
  )
}
