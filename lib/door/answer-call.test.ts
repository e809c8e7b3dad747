import { expect, test } from 'vitest'
import {
  AddProductsToCartOperation,
  CartOperation,
  type Operation,
  PlacedOrderOperation,
  PlaceOrderOperation,
  UpdateCartItemsOperation,
} from '@/graphql/generated/operations'
import { answerCall } from './answer-call'
import type { Answer, Ask, Json } from './ask-backend'
import { sessionCookies } from './session-cookies'

const cookies = sessionCookies('http://localhost:3000')
const texts = { gone: 'Your cart has expired.', notOffered: 'Not offered.' }
const nobody = { cartId: null, orderToken: null }
const call = (operation: unknown, variables: Json = {}) => ({
  operation: operation as Operation<unknown, never>,
  variables,
})
const said = (data: Json | null): Answer => ({ data, errors: [] })
const missing: Answer = {
  data: null,
  errors: [{ message: 'gone', extensions: { category: 'graphql-no-such-entity' } }],
}

/** A backend whose live carts are named; every question is written down. */
function backend(live: string[], answers: Record<string, (variables: Json) => Answer> = {}) {
  const asked: string[] = []
  const ask: Ask = async ({ name }, variables) => {
    asked.push(name)
    if (name === 'CreateGuestCart') {
      live.push('fresh')
      return said({ createGuestCart: { cart: { id: 'fresh' } } })
    }
    if (variables.cartId && !live.includes(String(variables.cartId))) return missing
    return answers[name]?.(variables) ?? said({ cart: { total_quantity: 2 } })
  }
  return { ask, asked }
}
const names = (outcome: { cookies: { name: string; value: string | null }[] }) =>
  Object.fromEntries(outcome.cookies.map(({ name, value }) => [name, value]))

test('a visitor without a cart has none, and nobody is asked', async () => {
  const { ask, asked } = backend([])
  const outcome = await answerCall(call(CartOperation), nobody, cookies, ask, texts)
  expect(outcome).toEqual({ data: { cart: null }, errors: [], cookies: [] })
  expect(asked).toEqual([])
})

test('a read renews the cart’s cookie and hints its count', async () => {
  const { ask } = backend(['mine'])
  const outcome = await answerCall(call(CartOperation), { ...nobody, cartId: 'mine' }, cookies, ask, texts)
  expect(names(outcome)).toEqual({ cart: 'mine', cart_count: '2' })
})

test('a cart the backend no longer knows is told as expired and forgotten', async () => {
  const { ask } = backend([])
  const outcome = await answerCall(call(CartOperation), { ...nobody, cartId: 'old' }, cookies, ask, texts)
  expect(outcome.data).toEqual({ cart: null })
  expect(outcome.extensions).toEqual({ cart: 'expired' })
  expect(names(outcome)).toEqual({ cart: null, cart_count: null })
})

const added = () => said({ addProductsToCart: { cart: { total_quantity: 1 }, user_errors: [] } })

test('the first thing put into a cart opens it', async () => {
  const { ask, asked } = backend([], { AddProductsToCart: added })
  const outcome = await answerCall(call(AddProductsToCartOperation), nobody, cookies, ask, texts)
  expect(asked).toEqual(['CreateGuestCart', 'AddProductsToCart'])
  expect(names(outcome)).toEqual({ cart: 'fresh', cart_count: '1' })
})

test('something put into an expired cart goes into a fresh one, once', async () => {
  const { ask, asked } = backend([], { AddProductsToCart: added })
  const outcome = await answerCall(call(AddProductsToCartOperation), { ...nobody, cartId: 'old' }, cookies, ask, texts)
  expect(asked).toEqual(['AddProductsToCart', 'Cart', 'CreateGuestCart', 'AddProductsToCart'])
  expect(names(outcome)).toEqual({ cart: 'fresh', cart_count: '1' })
})

test('a line that is missing does not lose the cart around it', async () => {
  const { ask } = backend(['mine'], { UpdateCartItems: () => missing })
  const outcome = await answerCall(call(UpdateCartItemsOperation), { ...nobody, cartId: 'mine' }, cookies, ask, texts)
  expect(outcome.errors[0]?.message).toBe('gone')
  expect(names(outcome)).toEqual({ cart: 'mine' })
})

test('changing an expired cart is refused with a way on', async () => {
  const { ask } = backend([])
  const outcome = await answerCall(call(UpdateCartItemsOperation), { ...nobody, cartId: 'old' }, cookies, ask, texts)
  expect(outcome.errors).toEqual([{ message: texts.gone, extensions: { code: 'CART_GONE' } }])
  expect(names(outcome)).toEqual({ cart: null, cart_count: null })
})

test('a placed order leaves its token in a cookie, not in the answer, and ends the cart', async () => {
  const placed = { placeOrder: { orderV2: { number: '000000012', token: 'secret' }, order: null, errors: [] } }
  const { ask } = backend(['mine'], { PlaceOrder: () => said(placed) })
  const outcome = await answerCall(call(PlaceOrderOperation), { ...nobody, cartId: 'mine' }, cookies, ask, texts)
  expect(JSON.stringify(outcome.data)).not.toContain('secret')
  expect(names(outcome)).toEqual({ cart: null, cart_count: null, order: 'secret', order_number: '000000012' })
  expect(outcome.cookies.find(({ name }) => name === 'order')?.httpOnly).toBe(true)
})

test('an order that was refused keeps the cart', async () => {
  const refused = { placeOrder: { orderV2: null, order: null, errors: [{ message: 'Sold out.' }] } }
  const { ask } = backend(['mine'], { PlaceOrder: () => said(refused) })
  const outcome = await answerCall(call(PlaceOrderOperation), { ...nobody, cartId: 'mine' }, cookies, ask, texts)
  expect(names(outcome)).toEqual({ cart: 'mine' })
})

test('a token that opens nothing is no order, not a failure', async () => {
  const { ask } = backend([], { PlacedOrder: () => missing })
  const none = { data: { guestOrderByToken: null }, errors: [], cookies: [] }
  expect(await answerCall(call(PlacedOrderOperation), nobody, cookies, ask, texts)).toEqual(none)
  expect(await answerCall(call(PlacedOrderOperation), { ...nobody, orderToken: 'stale' }, cookies, ask, texts)).toEqual(
    none,
  )
})
