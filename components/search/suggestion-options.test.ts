import { expect, test } from 'vitest'
import { slugOf } from '@/lib/routing/slug'
import { suggestionOptions } from './suggestion-options'

const money = { value: 10, currency: 'USD' as const }
const price = { regular_price: money, final_price: money }
const product = {
  __typename: 'SimpleProduct' as const,
  uid: 'MQ==',
  sku: 'm1',
  name: 'Mug',
  url_key: 'mug',
  url_suffix: '.html',
  thumbnail: null,
  price_range: { minimum_price: price, maximum_price: { final_price: money } },
}
const answer = {
  products: {
    total_count: 1,
    suggestions: [{ search: 'mugs' }, { search: 'mug' }],
    items: [product, null, { ...product, url_key: null }],
    aggregations: [
      {
        attribute_code: 'category_uid',
        options: [
          { label: 'Gifts', value: 'a', count: 1 },
          { label: 'Cups', value: 'b', count: 9 },
        ],
      },
    ],
  },
}

test('other words come first, then the fullest categories, then products', () => {
  const options = suggestionOptions(answer, { path: '/nl', query: 'mug' }, slugOf)
  expect(options.map(({ href }) => href)).toEqual([
    '/nl/search?q=mugs',
    '/nl/search?category=cups&q=mug',
    '/nl/search?category=gifts&q=mug',
    '/nl/mug.html',
  ])
})

test('no answer gives no lines', () => {
  expect(suggestionOptions(undefined, { path: '', query: 'mug' }, slugOf)).toEqual([])
})
