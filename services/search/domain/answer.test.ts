import { expect, test } from 'vitest'
import type { SearchRequest } from '../../../contracts/internal/search.ts'
import { answer, type Ranked } from './answer.ts'
import { bitsetOf } from './bitset.ts'
import { DocumentIndex } from './document-index.ts'

const index = new DocumentIndex()
const add = (id: number, color: string[], size: string[], price: number) =>
  index.add({
    id,
    inSearch: true,
    inCatalog: true,
    names: { default: `Product ${id}` },
    facets: { color, size, category: ['3'] },
    numbers: { price },
    sorts: {},
    positions: {},
  })
add(1, ['red'], ['S', 'M'], 1000)
add(2, ['red', 'blue'], ['M'], 2000)
add(3, ['blue'], ['M', 'L'], 3000)
add(4, ['green'], ['L'], 4000)

const ask = (more: Partial<SearchRequest>, ranked: Ranked | null = null) =>
  answer(
    index,
    {
      view: 'default',
      locale: 'en-US',
      within: 'catalog',
      filters: [],
      sort: [{ by: 'name', descending: false }],
      offset: 0,
      limit: 10,
      facets: ['color', 'size'],
      ranges: [{ field: 'price', unit: 1, major: 100 }],
      suggestions: 0,
      ...more,
    },
    ranked,
    [],
  )
const choose = (field: string, ...values: string[]) => ({ kind: 'values' as const, field, values, scope: false })
const counts = (list: { value: string; count: number }[] | undefined) =>
  Object.fromEntries((list ?? []).map(({ value, count }) => [value, count]))

test('two values of a field widen, two fields narrow', () => {
  expect(ask({ filters: [choose('color', 'red', 'blue')] }).ids).toEqual([1, 2, 3])
  expect(ask({ filters: [choose('color', 'red', 'blue'), choose('size', 'L')] }).ids).toEqual([3])
})

test('a chosen value leaves the others of its field in sight and narrows the other fields', () => {
  const { facets, total } = ask({ filters: [choose('color', 'red')] })
  expect(total).toBe(2)
  expect(counts(facets.color)).toEqual({ red: 2, blue: 2, green: 1 })
  expect(counts(facets.size)).toEqual({ S: 1, M: 2 })
})

test('a scope narrows its own counts too', () => {
  const { facets } = ask({ filters: [{ ...choose('color', 'red'), scope: true }] })
  expect(counts(facets.color)).toEqual({ red: 2, blue: 1 })
})

test('a price filter leaves the other price ranges in sight', () => {
  const { ranges, ids } = ask({ filters: [{ kind: 'range', field: 'price', from: 1000, to: 1999 }] })
  expect(ids).toEqual([1])
  expect(ranges.price?.map(({ count }) => count)).toEqual([1, 1, 1, 1])
})

test('found by words, the best come first unless another order is wanted', () => {
  const ranked = { places: bitsetOf([0, 2]), scores: new Float32Array([1, 0, 5, 0]) }
  expect(ask({ sort: [] }, ranked).ids).toEqual([3, 1])
  expect(ask({}, ranked).ids).toEqual([1, 3])
})

test('a page is cut from the order', () => {
  expect(ask({ offset: 1, limit: 2 }).ids).toEqual([2, 3])
  expect(ask({ offset: 9 }).ids).toEqual([])
})
