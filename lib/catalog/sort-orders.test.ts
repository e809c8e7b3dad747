import { expect, test } from 'vitest'
import { chosenOrder, sortOrders } from './sort-orders'

const fields = ['position', 'name', 'price'].map((value) => ({ value, label: value }))

test('the shop’s own order comes first and price goes both ways', () => {
  expect(sortOrders(fields, false).map(({ word }) => word)).toEqual([null, 'name-asc', 'price-asc', 'price-desc'])
})

test('search puts the best match first', () => {
  expect(sortOrders(fields, true)[0]).toEqual({ word: null, field: 'relevance', direction: 'DESC', label: '' })
})

test('an order that is not on offer is the shop’s own', () => {
  const orders = sortOrders(fields, false)
  expect(chosenOrder(orders, 'weight-asc').field).toBe('position')
  expect(chosenOrder(orders, 'price-desc')).toEqual({
    word: 'price-desc',
    field: 'price',
    direction: 'DESC',
    label: 'price',
  })
})
