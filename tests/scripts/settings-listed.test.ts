/** `.env.example` is where people look: every variable that the product reads stands there, and no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const names = (file: string, pattern: RegExp) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, name = '']) => name)

test('every setting has its line', () => {
  const read = ['lib/env.ts', 'services/kit/env.ts'].flatMap((file) => names(file, /^ {2}([A-Z][A-Z_]+): z/gm))
  const listed = names('.env.example', /^(?:# )?([A-Z][A-Z_]+)=/gm)
  expect(read.length).toBeGreaterThan(20)
  // Node's own, and said by no file of settings.
  const wanted = read.filter((name) => name !== 'NODE_ENV')
  // Where the shop listens is read by `npm start` before any schema.
  const started = ['HOST', 'PORT', 'COMMERCE_HOST', 'COMMERCE_PORT']
  expect(listed.toSorted()).toEqual([...new Set([...wanted, ...started])].toSorted())
})
