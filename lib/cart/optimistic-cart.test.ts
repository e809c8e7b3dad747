import { expect, test } from 'vitest'
import type { CartContentsFragment } from '@/graphql/generated/types'
import { inCart, withoutLine, withQuantity } from './optimistic-cart'

const money = (value: number) => ({ value, currency: 'USD' as const })
const line = (uid: string, quantity: number, each: number) => ({
  uid,
  quantity,
  is_available: true,
  not_available_message: null,
  product: { uid: `p${uid}`, sku: `sku-${uid}`, name: uid, url_key: uid, url_suffix: '.html', thumbnail: null },
  prices: {
    price: money(each),
    price_including_tax: money(each),
    row_total: money(each * quantity),
    row_total_including_tax: money(each * quantity),
  },
  errors: null,
  customizable_options: [],
})
const chosen = {
  ...line('b', 1, 5),
  configurable_options: [
    { configurable_product_option_value_uid: 'c2FnZQ==', option_label: 'Color', value_label: 'Sage' },
  ],
  configured_variant: { uid: 'v', sku: 'sku-b-sage', thumbnail: null },
}
const cart: CartContentsFragment = {
  total_quantity: 3,
  is_virtual: false,
  items: [line('a', 2, 0.1), chosen],
  prices: null,
}

test('another quantity changes its row and the count, in whole cents, and leaves the totals to the backend', () => {
  const likely = withQuantity(cart, 'a', 3)
  expect(likely.total_quantity).toBe(4)
  expect(likely.items?.[0]?.prices?.row_total).toEqual(money(0.3))
  expect(likely.items?.[1]).toBe(chosen)
  expect(likely.prices).toBe(cart.prices)
})

test('a removed line is gone from the count too', () => {
  const likely = withoutLine(cart, 'a')
  expect(likely.items).toEqual([chosen])
  expect(likely.total_quantity).toBe(1)
})

test('what is put back is what was chosen: the parent with its options', () => {
  expect(inCart(chosen)).toEqual({ sku: 'sku-b', quantity: 1, selected_options: ['c2FnZQ=='] })
  expect(inCart(line('a', 2, 1))).toEqual({ sku: 'sku-a', quantity: 2, selected_options: [] })
})
