import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../start/fingerprint.ts'

const root = join(import.meta.dirname, '../..')

/** What decides how a catalogue is written. */
const writing = [
  'scripts/generate',
  'contracts/catalogue.ts',
  'contracts/catalogue',
  ...['writer', 'indexing', 'store'].map((folder) => `services/catalog/${folder}`),
  'services/inventory',
  'services/search',
]

/** How a catalogue came into being. */
export type Import = { perSecond: number; cpuMsPerProduct: number; code: string }

/** The folder with a generated catalogue of so many products; made when it is absent or of another code. */
export async function catalogueOf(products: number, fresh: boolean): Promise<{ folder: string; taken: Import }> {
  const folder = join(root, 'var/bench', String(products))
  const note = join(folder, 'import.json')
  const code = fingerprint(root, writing)
  if (!fresh && existsSync(note)) {
    const taken = JSON.parse(readFileSync(note, 'utf8')) as Import
    if (taken.code === code) return { folder, taken }
  }
  rmSync(folder, { recursive: true, force: true })
  const child = fork(join(import.meta.dirname, 'fill.ts'), [folder, String(products)], {
    env: { ...process.env, LOG_LEVEL: 'error' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  let filled: Omit<Import, 'code'> | null = null
  child.on('message', (message) => {
    filled = message as Omit<Import, 'code'>
  })
  const [exitCode] = await once(child, 'exit')
  if (exitCode !== 0 || filled === null) throw new Error(`The catalogue of ${products} products could not be written.`)
  const taken: Import = { ...(filled as Omit<Import, 'code'>), code }
  writeFileSync(note, JSON.stringify(taken))
  return { folder, taken }
}

/** Megabytes of the search index, and of all databases together. */
export function sizesOf(folder: string): { indexMb: number; allMb: number } {
  const files = readdirSync(folder).filter((name) => /\.sqlite(-wal)?$/.test(name))
  const megabytes = (names: string[]) => names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6
  return { indexMb: megabytes(files.filter((name) => name.startsWith('search.'))), allMb: megabytes(files) }
}
