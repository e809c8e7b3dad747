import { expect, test } from 'vitest'
import { DocumentIndex, type IndexedDocument } from './document-index.ts'

const document = (id: number, more: Partial<IndexedDocument> = {}): IndexedDocument => ({
  id,
  inSearch: true,
  inCatalog: true,
  names: {},
  facets: {},
  numbers: {},
  sorts: {},
  positions: {},
  ...more,
})
const idsOf = (index: DocumentIndex, places: Iterable<number>) => [...places].map((place) => index.idAt(place))

test('values of one filter are alternatives', () => {
  const index = new DocumentIndex()
  index.add(document(7, { facets: { color: ['red'] } }))
  index.add(document(8, { facets: { color: ['red', 'blue'] } }))
  index.add(document(9, { facets: { color: ['green'] } }))
  const filter = { kind: 'values' as const, field: 'color', values: ['blue', 'green'], scope: false }
  expect(idsOf(index, index.matching(filter))).toEqual([8, 9])
})

test('both ends of a range belong to it', () => {
  const index = new DocumentIndex()
  index.add(document(1, { numbers: { price: 10 } }))
  index.add(document(2, { numbers: { price: 20 } }))
  index.add(document(3))
  expect(idsOf(index, index.matching({ kind: 'range', field: 'price', from: 10, to: 10 }))).toEqual([1])
  expect(idsOf(index, index.matching({ kind: 'range', field: 'price', to: 20 }))).toEqual([1, 2])
})

test('a changed document is found as it is now, and once', () => {
  const index = new DocumentIndex()
  index.add(document(1, { facets: { color: ['red'] } }))
  index.add(document(1, { facets: { color: ['blue'] } }))
  const red = index.matching({ kind: 'values', field: 'color', values: ['red'], scope: false })
  expect([...red.keep(index.alive)]).toEqual([])
  expect(index.size).toBe(1)
  expect(index.wasted).toBe(1)
})

test('what is hidden from search may be listed in categories, and the reverse', () => {
  const index = new DocumentIndex()
  index.add(document(1, { inSearch: false }))
  index.add(document(2, { inCatalog: false }))
  expect(idsOf(index, index.within('search'))).toEqual([2])
  expect(idsOf(index, index.within('catalog'))).toEqual([1])
  expect(idsOf(index, index.within('anywhere'))).toEqual([1, 2])
})
