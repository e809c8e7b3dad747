/** What shoppers type, in the demo shop: the kinds of query that shops fail at, and the ways a word can be written. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCatalogue } from '../../demo/catalogue.ts'
import { demoConfiguration } from '../../demo/configuration.ts'
import { openTestCommerce, type TestCommerce } from '../support/commerce.ts'

let shop: TestCommerce
beforeAll(async () => {
  shop = await openTestCommerce('SQLite', demoConfiguration, demoCatalogue())
}, 120_000)
afterAll(() => shop.close())

const question = `query($search: String!) { products(search: $search, pageSize: 5) {
  total_count suggestions { search } items { name sku categories { name } } } }`
type Found = {
  products: {
    total_count: number
    suggestions: { search: string }[]
    items: { name: string; sku: string; categories: { name: string }[] }[]
  }
}

async function search(text: string) {
  const { products } = await shop.data<Found>(question, { search: text })
  const { items, total_count: total, suggestions } = products
  return {
    total,
    names: items.map(({ name }) => name),
    kinds: items.map(({ name, categories }) => [name, ...categories.map((category) => category.name)].join(', ')),
    suggestions: suggestions.map((suggestion) => suggestion.search),
  }
}

/** Every one of the first five is such a thing. */
async function allAre(text: string, kind: RegExp, atLeast = 3) {
  const { kinds } = await search(text)
  expect(kinds.length, text).toBeGreaterThanOrEqual(atLeast)
  for (const one of kinds) expect(one, text).toMatch(kind)
}

test('S5: an exact name and an article number come first', async () => {
  const byName = await search('fjord table lamp')
  expect(byName.names[0]).toBe('Fjord table lamp')
  const { products } = await shop.data<Found>(question, { search: 'fjord' })
  const bySku = await search(products.items[0]?.sku ?? '')
  expect(bySku.names[0]).toBe('Fjord table lamp')
})

test('S5: a type of product', () => allAre('table lamps', /table lamp/i))
test('S5: a feature', () => allAre('dimmable lamp', /lamp|light|pendant/i))
test('S5: a theme', () => allAre('christmas present', /gift|candle|vase|throw|mug|tray/i))
test('S5: what belongs to something else', () =>
  allAre('something that goes with a linen cushion', /cushion|linen/i, 1))
test('S5: what fits', () => allAre('lamp with e27 bulb', /lamp|light|pendant/i))
test('S5: a symptom', () => allAre('my hallway has a dark corner', /lamp|light|pendant/i))
test('S5: words nobody uses for it here', () => allAre('sofa', /seating|chair|bench|pouf/i, 1))

test('S5: what is no product gives nothing rather than anything', async () => {
  expect((await search('returns')).total).toBe(0)
})

test.each([
  ['lmap', 'lamp'],
  ['cusion', 'cushion'],
  ['vaze', 'vase'],
  ['tabel lamp', 'table lamp'],
  ['candel holder', 'candle holder'],
])('S6: "%s" finds what "%s" finds', async (typed, meant) => {
  const [one, other] = [await search(typed), await search(meant)]
  expect(one.names.slice(0, 3)).toEqual(other.names.slice(0, 3))
  expect(one.suggestions[0]).toBe(meant)
})

test('S6: plural and singular, accents and capitals do not count', async () => {
  const { names } = await search('lamp')
  expect(names.length).toBe(5)
  expect(new Set((await search('lamps')).names)).toEqual(new Set(names))
  expect((await search('LÀMP')).names).toEqual(names)
})

test('S6: a measure is found however it is written', async () => {
  const { names } = await search('cushion 40 cm')
  expect(names.length).toBeGreaterThan(0)
  for (const way of ['cushion 40cm', 'cushion 40 centimetres', '40 cm cushion']) {
    expect((await search(way)).names, way).toEqual(names)
  }
})

test('S6: two words may be one, and one two', async () => {
  expect((await search('tablelamp')).names).toContain('Fjord table lamp')
  expect((await search('side board')).kinds.join()).toMatch(/sideboard/i)
})

test('S6: suggestions are other words, not the same ones in the plural', async () => {
  expect((await search('lamp')).suggestions).not.toContain('lamps')
  expect((await search('couch')).suggestions).not.toContain('touch')
})
