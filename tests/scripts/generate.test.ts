import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generatedCatalogue } from '../../scripts/generate/catalogue.ts'
import { storedCounts } from '../support/stored-counts.ts'
import { temporaryFolder } from '../support/temporary-server.ts'

const root = join(import.meta.dirname, '../..')
const folder = temporaryFolder('generate')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function generate(...args: string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/generate.ts', ...args], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'error' },
  })
  const words = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    words.out += text
  })
  child.stderr.on('data', (text) => {
    words.err += text
  })
  return { child, words, ended: once(child, 'exit') as Promise<[number | null, string | null]> }
}

test('a wrong number is refused in a sentence, with how it is used', async () => {
  const { ended, words } = generate('--products', 'many')
  expect((await ended)[0]).toBe(1)
  expect(words.err).toBe(
    '"many" is no number of products: give a whole one from 1 to 5000000.\n' +
      'Use: npm run generate -- --products <number> [--folder <folder of the commerce data>]\n',
  )
})

test('what was killed half-way is whole after another run, and a further one changes nothing', async () => {
  const products = 1500
  const killed = generate('--products', String(products), '--folder', folder)
  // The first of three transactions is in the file; the others are under way.
  while (storedCounts(folder).products === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  killed.child.kill('SIGKILL')
  expect((await killed.ended)[1]).toBe('SIGKILL')
  expect(storedCounts(folder).products).toBeLessThan(products)

  const again = generate('--products', String(products), '--folder', folder)
  expect((await again.ended)[0], again.words.err).toBe(0)
  expect(again.words.out).toMatch(/1,500 products in [\d.]+ s, [\d,]+ products\/s, [\d.]+ ms of processor time each/)
  const shown = [...generatedCatalogue(products, products)]
    .flatMap(({ products: some }) => some ?? [])
    .filter(({ visibility }) => visibility !== 'none')
  const whole = storedCounts(folder)
  expect(whole).toMatchObject({ products, waiting: 0, indexed: shown.length, addresses: shown.length })

  const third = generate('--products', String(products), '--folder', folder)
  expect((await third.ended)[0]).toBe(0)
  expect(storedCounts(folder)).toEqual(whole)
}, 240_000)
