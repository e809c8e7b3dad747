import { expect, test } from 'vitest'
import { DocumentIndex } from './document-index.ts'
import { orderOf } from './orders.ts'

const index = new DocumentIndex()
const add = (id: number, name: string, price: number | undefined, position?: number) =>
  index.add({
    id,
    inSearch: true,
    inCatalog: true,
    keys: {},
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

const ids = (sort: Parameters<typeof orderOf>[1]) =>
  Array.from(orderOf(index, sort, 'default', 'de-DE'), (place) => index.ids[place])

test('names follow the language and count numbers as numbers', () => {
  expect(ids([{ by: 'name', descending: false }])).toEqual([4, 2, 1, 3])
  expect(ids([{ by: 'name', descending: true }])).toEqual([3, 1, 2, 4])
})

test('a document without the number comes last either way, and newer ones first among equals', () => {
  expect(ids([{ by: 'number', field: 'price', descending: false }])).toEqual([4, 2, 1, 3])
  expect(ids([{ by: 'number', field: 'price', descending: true }])).toEqual([1, 4, 2, 3])
})

test('a second way decides where the first does not', () => {
  const sort = [
    { by: 'number' as const, field: 'price', descending: false },
    { by: 'name' as const, descending: true },
  ]
  expect(ids(sort)).toEqual([2, 4, 1, 3])
})

test('the place in the category decides, strangers to it come last', () => {
  expect(ids([{ by: 'position', category: '3', descending: false }])).toEqual([3, 4, 1, 2])
})
