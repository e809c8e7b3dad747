import { expect, test } from 'vitest'
import { patternsOf } from './patterns.ts'
import { endsOf } from './tags-of.ts'

test('a product ends its own pages and the lists of its categories', () => {
  expect(endsOf({ type: 'product.changed', productId: 7, sku: 'mug', categoryIds: [3] })).toEqual({
    tags: ['cat_p_7', 'cat_c_p_3'],
    skus: [],
  })
})

test('what nobody sees ends nothing', () => {
  expect(endsOf({ type: 'order.placed', number: '1' })).toEqual({ tags: [], skus: [] })
  expect(endsOf({ type: 'rules.changed', kind: 'cart' })).toEqual({ tags: [], skus: [] })
})

test('tags are written as Magento writes them, once each, and cut where a header would be too long', () => {
  expect(patternsOf(['cat_p_1', 'cat_p_1', 'cms_p_about.us'])).toEqual([
    '((^|,)cat_p_1(,|$))|((^|,)cms_p_about\\.us(,|$))',
  ])
  expect(patternsOf([])).toEqual([])
  const many = patternsOf(Array.from({ length: 1000 }, (_, id) => `cat_p_${id}`))
  expect(many.length).toBeGreaterThan(1)
  expect(Math.max(...many.map(({ length }) => length))).toBeLessThanOrEqual(7_500)
  expect(many.join('|').match(/cat_p_\d+/g)).toHaveLength(1000)
})
