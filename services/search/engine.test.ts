import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { SearchDocument, SearchEngine, SearchRequest } from '../../contracts/internal/search.ts'
import { openSearch } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-'))
afterAll(() => rmSync(folder, { recursive: true }))

const document = (id: number, name: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  inSearch: true,
  inCatalog: true,
  keys: { sku: [`SKU-${id}`] },
  texts: { default: { name, words: '', shortDescription: '', description: '' } },
  facets: {},
  numbers: {},
  sorts: {},
  positions: {},
  ...more,
})

async function ask(engine: SearchEngine, text: string, more: Partial<SearchRequest> = {}) {
  return engine.search({
    view: 'default',
    locale: 'en-US',
    text,
    within: 'search',
    filters: [],
    sort: [],
    offset: 0,
    limit: 10,
    facets: [],
    ranges: [],
    suggestions: 5,
    ...more,
  })
}

test('words are found misspelt, begun, in plural and without accents', async () => {
  const { api } = await openSearch({ databaseUrl: 'sqlite::memory:' })
  await api.index([document(1, 'Brass table lamp'), document(2, 'Crème linen cushion'), document(3, 'Oak stool')])
  expect((await ask(api, 'lapm')).ids).toEqual([1])
  expect((await ask(api, 'cush')).ids).toEqual([2])
  expect((await ask(api, 'lamps')).ids).toEqual([1])
  expect((await ask(api, 'creme')).ids).toEqual([2])
  expect((await ask(api, 'brass lamp')).ids).toEqual([1])
  expect((await ask(api, 'xyzzy')).ids).toEqual([])
  expect((await ask(api, '"*)')).ids).toEqual([])
})

test('a name says more than a description, and a typed SKU comes first of all', async () => {
  const { api } = await openSearch({ databaseUrl: 'sqlite::memory:' })
  const described = document(1, 'Stool')
  described.texts.default = { name: 'Stool', words: '', shortDescription: '', description: 'fits the lamp' }
  await api.index([described, document(2, 'Lamp'), document(3, 'Lamp for SKU-1')])
  expect((await ask(api, 'lamp')).ids.at(-1)).toBe(1)
  expect((await ask(api, 'sku-1')).ids[0]).toBe(1)
})

test('when no document has all the words, those with some of them are found', async () => {
  const { api } = await openSearch({ databaseUrl: 'sqlite::memory:' })
  await api.index([document(1, 'Oak stool'), document(2, 'Brass lamp')])
  expect((await ask(api, 'oak chandelier')).ids).toEqual([1])
})

test('each store view is searched in its own words', async () => {
  const { api } = await openSearch({ databaseUrl: 'sqlite::memory:' })
  const lamp = document(1, 'Lamp')
  lamp.texts.dutch = { name: 'Staande schemerlamp', words: '', shortDescription: '', description: '' }
  await api.index([lamp])
  expect((await ask(api, 'staande', { view: 'dutch' })).ids).toEqual([1])
  expect((await ask(api, 'staande')).ids).toEqual([])
  expect((await ask(api, 'lamp', { view: 'unknown' })).ids).toEqual([])
})

test('a changed document is found by its new words only, also after a restart', async () => {
  const first = await openSearch({ databaseUrl: `sqlite:${folder}` })
  await first.api.index([document(1, 'Lamp', { facets: { color: ['7'] } }), document(2, 'Stool')])
  await first.api.index([document(1, 'Mirror', { facets: { color: ['8'] } })])
  await first.api.remove([2])
  await first.close()

  const { api, close } = await openSearch({ databaseUrl: `sqlite:${folder}` })
  expect(await api.size()).toBe(1)
  expect((await ask(api, 'lamp')).ids).toEqual([])
  expect((await ask(api, 'miror')).ids).toEqual([1])
  expect((await ask(api, 'mirror', { facets: ['color'] })).facets.color).toEqual([{ value: '8', count: 1 }])
  await api.clear()
  expect(await api.size()).toBe(0)
  await close()
})

test('what another process indexed is found, with its words', async () => {
  const shared = mkdtempSync(join(tmpdir(), 'search-'))
  const reader = await openSearch({ databaseUrl: `sqlite:${shared}` })
  const writer = await openSearch({ databaseUrl: `sqlite:${shared}` })
  await writer.api.index([document(1, 'Walnut sideboard')])
  await vi.waitFor(async () => expect((await ask(reader.api, 'walnt')).ids).toEqual([1]), { timeout: 5000 })
  await Promise.all([reader.close(), writer.close()])
  rmSync(shared, { recursive: true })
})

test('what was changed over and over is found as it is now, before the index is swept and after', async () => {
  const { api, close } = await openSearch({ databaseUrl: 'sqlite::memory:' })
  for (let round = 0; round < 5; round++) {
    const color = [String(round)]
    await api.index(Array.from({ length: 600 }, (_, id) => document(id, `Lamp ${id}`, { facets: { color } })))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { facets, total } = await ask(api, 'lamp', { facets: ['color'] })
  expect(total).toBe(600)
  expect(facets.color).toEqual([{ value: '4', count: 600 }])
  await close()
})

test('a write that breaks leaves the index as it was', async () => {
  const { api, close } = await openSearch({ databaseUrl: 'sqlite::memory:' })
  await api.index([document(1, 'Oak stool')])
  const broken = { ...document(3, 'Brass'), numbers: { price: 1n as unknown as number } }
  await expect(api.index([document(2, 'Walnut shelf'), broken])).rejects.toThrow()
  expect(await api.size()).toBe(1)
  expect((await ask(api, 'walnut')).ids).toEqual([])
  await api.index([document(2, 'Pine bench')])
  expect((await ask(api, 'bench')).ids).toEqual([2])
  await close()
})
