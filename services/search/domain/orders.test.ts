import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SearchSort } from '../../../contracts/internal/search.ts'
import { DocumentIndex } from './document-index.ts'
import { selectPage, sortKeys } from './orders.ts'

const index = new DocumentIndex()
const add = (id: number, name: string, price: number | undefined, position?: number) =>
  index.add({
    id,
    inSearch: true,
    inCatalog: true,
    names: { default: name },
    facets: {},
    numbers: price === undefined ? {} : { price },
    sorts: {},
    positions: position === undefined ? {} : { '3': position },
  })
add(1, 'Öl 10', 30, 2)
add(2, 'Öl 9', 10)
add(3, 'Zebra', undefined, 1)
add(4, 'apfel', 10, 2)

const everywhere = index.alive.toList()
function ids(sort: SearchSort[]) {
  const keys = sort.map((way) => sortKeys(index, everywhere, way, { view: 'default', locale: 'de-DE' }))
  return selectPage(index, everywhere, keys, { offset: 0, limit: 10 })
}

test('names follow the language and count numbers as numbers', () => {
  expect(ids([{ by: 'name', descending: false }])).toEqual([4, 2, 1, 3])
  expect(ids([{ by: 'name', descending: true }])).toEqual([3, 1, 2, 4])
})

test('a document without the number comes last either way, and newer ones first among equals', () => {
  expect(ids([{ by: 'number', field: 'price', descending: false }])).toEqual([4, 2, 1, 3])
  expect(ids([{ by: 'number', field: 'price', descending: true }])).toEqual([1, 4, 2, 3])
})

test('a second way decides where the first does not', () => {
  const sort: SearchSort[] = [
    { by: 'number', field: 'price', descending: false },
    { by: 'name', descending: true },
  ]
  expect(ids(sort)).toEqual([2, 4, 1, 3])
})

test('the place in the category decides, strangers to it come last', () => {
  expect(ids([{ by: 'position', category: '3', descending: false }])).toEqual([3, 4, 1, 2])
})

test('any page is the piece of the whole order that it should be, near the beginning and far down', () => {
  const many = new DocumentIndex()
  for (let id = 0; id < 3000; id++) {
    many.add({ id, inSearch: true, inCatalog: true, names: {}, facets: {}, numbers: {}, sorts: {}, positions: {} })
  }
  const list = many.alive.toList()
  const keys = [Float64Array.from(list, (place) => (place * 7919) % 101)]
  const order = [...list].sort((a, b) => (keys[0]?.[a] ?? 0) - (keys[0]?.[b] ?? 0) || b - a)
  fc.assert(
    fc.property(fc.nat(3100), fc.integer({ min: 1, max: 300 }), (offset, limit) => {
      expect(selectPage(many, list, keys, { offset, limit })).toEqual(order.slice(offset, offset + limit))
    }),
  )
})
