import { expect, test } from 'vitest'
import { boundsOf, countFacets, type Facet, readFacets, resolveFilters, spanOf } from './facets'

const option = (label: string, value: string, count = 1) => ({ label, value, count })
const facets = readFacets([
  {
    attribute_code: 'color',
    label: 'Color',
    count: 3,
    position: 1,
    options: [option('Red', '58'), option('Blue', '50'), option('Blüe', '51')],
  },
  { attribute_code: 'price', label: 'Price', count: 2, position: 0, options: [option('20-30', '20_30', 4)] },
  { attribute_code: 'category_uid', label: 'Category', count: 1, position: 0, options: [option('Bags', 'NA==')] },
  null,
])

test('words of an address become the option ids of the backend', () => {
  const { filter, ignored } = resolveFilters({ facets: { color: ['red', 'blue'], price: ['20_50'] } }, facets)
  expect(filter).toEqual({ color: { in: ['58', '50'] }, price: { from: '20', to: '50' } })
  expect(ignored).toEqual([])
})

test('labels that read alike are told apart by their id', () => {
  expect(facets[0]?.options.map(({ word }) => word)).toEqual(['red', 'blue', 'blue-51'])
})

test('the category facet is called category and asked for by uid', () => {
  expect(resolveFilters({ facets: { category: ['bags'] } }, facets).filter).toEqual({ category_uid: { in: ['NA=='] } })
})

test('unknown facets and unknown words are named and have no effect', () => {
  const resolved = resolveFilters({ facets: { color: ['mauve'], shoe: ['left'], price: ['cheap'] } }, facets)
  expect(resolved).toEqual({ filter: {}, applied: [], ignored: ['mauve', 'shoe', 'cheap'] })
})

test('a span may be open at one end, never at both', () => {
  expect(spanOf('20_')).toEqual({ from: '20' })
  expect(spanOf('*_20')).toEqual({ to: '20' })
  expect(spanOf('_')).toBeNull()
  expect(spanOf('20')).toBeNull()
})

test('options without a match stay in place with count 0, a chosen facet counts apart', () => {
  const [color] = countFacets(facets, readFacets([]), {
    color: readFacets([
      { attribute_code: 'color', label: null, count: 1, position: 0, options: [option('Blue', '50', 7)] },
    ]),
  })
  expect(color?.options.map(({ count }) => count)).toEqual([0, 7, 0])
})

const amounts = (...words: string[]): Facet => ({
  name: 'price',
  code: 'price',
  label: 'Price',
  kind: 'range',
  options: words.map((word) => ({ word, value: word, label: word, count: 1 })),
})

test('C6: a slider stands on round numbers that hold every price, and its step divides them', () => {
  expect(boundsOf(amounts('50_99.99', '100_149.99', '350_399.99'))).toEqual({ low: 50, high: 400, step: 5 })
  expect(boundsOf(amounts('0_100', '100_200'))).toEqual({ low: 0, high: 200, step: 2 })
})

test('C6: there is no slider where there is nothing to choose between', () => {
  expect(boundsOf(undefined)).toBeNull()
  expect(boundsOf(amounts())).toBeNull()
})
