import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefined, listQuery, parseListState, toggleWord, withoutFilters } from './list-state'

const parse = (text: string) => parseListState(new URLSearchParams(text))

test('filters, order and page are read from the address', () => {
  expect(parse('color=red,blue&price=20_50&sort=price-asc&p=2')).toEqual({
    facets: { color: ['red', 'blue'], price: ['20_50'] },
    sort: 'price-asc',
    page: 2,
    query: '',
  })
})

test.each(['0', '-3', '1e9', '99999999999999999999', 'two', '1.5', ''])('page %j is the first page', (page) => {
  expect(parse(`p=${encodeURIComponent(page)}`).page).toBe(1)
})

test('an order that cannot be one is the shop’s own', () => {
  expect(parse('sort=price').sort).toBeNull()
  expect(parse('sort=price-up').sort).toBeNull()
})

test('the two fields of the price form become one range, whichever way round they are filled in', () => {
  expect(parse('price_from=20&price_to=50').facets.price).toEqual(['20_50'])
  expect(parse('price_from=50&price_to=20').facets.price).toEqual(['20_50'])
  expect(parse('price_from=20').facets.price).toEqual(['20_'])
  expect(parse('price_from=-4&price_to=x').facets.price).toBeUndefined()
})

test('a word is toggled, and the list starts at its first page again', () => {
  const state = toggleWord(parse('color=red&p=3'), 'color', 'blue')
  expect(listQuery(state)).toBe('?color=blue,red')
  expect(listQuery(toggleWord(toggleWord(state, 'color', 'blue'), 'color', 'red'))).toBe('')
})

test('clearing keeps order and search words', () => {
  expect(listQuery(withoutFilters(parse('color=red&sort=name-asc&q=mug&p=2')))).toBe('?q=mug&sort=name-asc')
})

test('a page number alone does not make a list a refined one', () => {
  expect(isRefined(parse('p=2'))).toBe(false)
  expect(isRefined(parse('color=red'))).toBe(true)
})

test('what is written is read back unchanged, whatever an address holds', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      const state = parse(text)
      expect(parse(listQuery(state).slice(1))).toEqual({
        ...state,
        facets: Object.fromEntries(Object.entries(state.facets).map(([name, words]) => [name, [...words].sort()])),
      })
    }),
    { numRuns: 60 },
  )
}, 30_000)
