import { expect, test } from 'vitest'
import { doorEvents } from './from-door'

const line = (uid: string, sku: string, quantity: number, price = 10) => ({
  uid,
  quantity,
  product: { sku, name: `The ${sku}` },
  prices: { price: { value: price, currency: 'EUR' } },
})
const cart = (...items: ReturnType<typeof line>[]) => ({
  items,
  prices: { grand_total: { value: 1, currency: 'EUR' } },
})
const answer = (operation: string, data: unknown, variables = {}) => ({ operation, variables, data })
const bought = { items: [{ sku: 'lamp', quantity: 2 }] }

test('what is put in is told with its price, also into a cart that was never seen', () => {
  const tell = doorEvents()
  const data = { addProductsToCart: { cart: cart(line('1', 'mug', 1), line('2', 'lamp', 2)) } }
  expect(tell(answer('AddProductsToCart', data, bought), '/lamp.html')).toEqual([
    {
      event: 'add_to_cart',
      currency: 'EUR',
      value: 20,
      items: [{ item_id: 'lamp', item_name: 'The lamp', quantity: 2, price: 10 }],
    },
  ])
})

test('a version of a product is found by the product it is of', () => {
  const chosen = {
    ...line('2', 'lamp', 1),
    configured_variant: { sku: 'lamp-red' },
    configurable_options: [{ value_label: 'Red' }],
  }
  const data = { addProductsToCart: { cart: cart(chosen) } }
  expect(doorEvents()(answer('AddProductsToCart', data, bought), '/')).toMatchObject([
    { event: 'add_to_cart', items: [{ item_id: 'lamp-red', item_variant: 'Red', quantity: 2 }] },
  ])
})

test('changes of a known cart are told, whatever made them', () => {
  const tell = doorEvents()
  expect(tell(answer('Cart', { cart: cart(line('1', 'mug', 3), line('2', 'lamp', 1)) }), '/')).toEqual([])
  const [fewer] = tell(
    answer('UpdateCartItems', { updateCartItems: { cart: cart(line('1', 'mug', 1), line('2', 'lamp', 1)) } }),
    '/',
  )
  expect(fewer).toMatchObject({ event: 'remove_from_cart', value: 20, items: [{ item_id: 'mug', quantity: 2 }] })
  const [gone] = tell(answer('RemoveItemFromCart', { removeItemFromCart: { cart: cart(line('1', 'mug', 1)) } }), '/')
  expect(gone).toMatchObject({ event: 'remove_from_cart', items: [{ item_id: 'lamp', quantity: 1 }] })
})

test('the way through the checkout is told, and a purchase with its number once it is one', () => {
  const tell = doorEvents()
  const whole = cart(line('1', 'mug', 2, 9.95))
  const names = (events: { event: string }[]) => events.map(({ event }) => event)
  expect(names(tell(answer('Cart', { cart: whole }), '/nl/cart'))).toEqual(['view_cart'])
  expect(names(tell(answer('Checkout', { cart: whole }), '/checkout'))).toEqual(['begin_checkout'])
  expect(
    tell(answer('ChooseShipping', { s: { cart: whole } }, { method: { carrier_code: 'flatrate' } }), '/'),
  ).toMatchObject([{ event: 'add_shipping_info', shipping_tier: 'flatrate', value: 19.9 }])
  expect(tell(answer('ChoosePayment', { s: { cart: whole } }, { method: { code: 'checkmo' } }), '/')).toMatchObject([
    { event: 'add_payment_info', payment_type: 'checkmo' },
  ])
  expect(tell(answer('PlaceOrder', { placeOrder: { errors: [{ code: 'X' }] } }), '/')).toEqual([])
  expect(tell(answer('PlaceOrder', { placeOrder: { orderV2: { number: '000000001' } } }), '/')).toMatchObject([
    { event: 'purchase', transaction_id: '000000001', currency: 'EUR', value: 19.9 },
  ])
})
