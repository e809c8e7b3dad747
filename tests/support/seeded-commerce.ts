/** Databases filled once and copied for every test that needs them: filling takes seconds, copying does not. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '../../scripts/start/child.ts'
import { fingerprint, readMark, writeMark } from '../../scripts/start/fingerprint.ts'

export const root = join(import.meta.dirname, '../..')
const kept = join(root, 'var/test/seeded')

export type Source = {
  name: string
  args: string[]
  paths: string[]
  /** How it ends when all is well. */
  ending: string
}

/** The demo shop as code. */
export const demoSource: Source = {
  name: 'demo',
  args: ['scripts/seed.ts'],
  paths: ['demo/catalogue', 'demo/catalogue.ts'],
  ending: 'exit code 0',
}

/** A folder in Magento's export format, read by the importer. */
export const importedSource = (folder: string): Source => ({
  name: 'imported',
  args: ['scripts/import.ts', folder],
  paths: ['scripts/import', 'scripts/import.ts'],
  // Some rows are of kinds that are not sold yet: the importer says so and ends with 2.
  ending: 'exit code 2',
})

const codeOf = ({ paths }: Source) => fingerprint(root, ['services', 'contracts', 'demo/configuration.ts', ...paths])

/** The folder with the filled databases of this source; fills them when they are absent or of older code. */
export async function seeded(source: Source): Promise<string> {
  const code = codeOf(source)
  const folder = join(kept, `${source.name}-${code.slice(0, 16)}`)
  if (readMark(join(folder, 'complete')) === code) return folder
  if (existsSync(kept)) {
    for (const name of readdirSync(kept)) {
      if (name.startsWith(`${source.name}-`)) rmSync(join(kept, name), { recursive: true, force: true })
    }
  }
  mkdirSync(folder, { recursive: true })
  await runToEnd(
    {
      name: `seed ${source.name}`,
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', ...source.args],
      folder: root,
      log: join(root, 'var/log', `test-seed-${source.name}.log`),
      env: { COMMERCE_DATA: folder, LOG_LEVEL: 'warn' },
    },
    new AbortController().signal,
    source.ending,
  )
  writeMark(join(folder, 'complete'), code)
  return folder
}

/** Fills a folder of the caller's own with the databases of this source. */
export async function copySeeded(source: Source, into: string): Promise<void> {
  cpSync(await seeded(source), into, { recursive: true })
}
