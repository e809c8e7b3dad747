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
import { guestCartKeeper } from './cart-keeper'
import type { Call } from './parse-call'
import { sessionCookies, type Visitor } from './session-cookies'

const cookies = sessionCookies('http://localhost:3000')
const texts = { gone: 'Your cart has expired.', notOffered: 'Not offered.' }
const nobody: Visitor = { cartId: null, orderToken: null, orderNumber: null, sessionId: null, deviceProof: null }
const answer = (asked: Call, visitor: Visitor, ask: Ask) => {
  const keeper = guestCartKeeper(visitor, cookies, ask)
  return answerCall(asked, { visitor, isCustomer: false, keeper, cookies, ask, texts })
}
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
  const outcome = await answer(call(CartOperation), nobody, ask)
  expect(outcome).toEqual({ data: { cart: null }, errors: [], cookies: [] })
  expect(asked).toEqual([])
})

test('a read renews the cart’s cookie and hints its count', async () => {
  const { ask } = backend(['mine'])
  const outcome = await answer(call(CartOperation), { ...nobody, cartId: 'mine' }, ask)
  expect(names(outcome)).toEqual({ cart: 'mine', cart_count: '2' })
})

test('a cart the backend no longer knows is told as expired and forgotten', async () => {
  const { ask } = backend([])
  const outcome = await answer(call(CartOperation), { ...nobody, cartId: 'old' }, ask)
  expect(outcome.data).toEqual({ cart: null })
  expect(outcome.extensions).toEqual({ cart: 'expired' })
  expect(names(outcome)).toEqual({ cart: null, cart_count: null })
})

const added = () => said({ addProductsToCart: { cart: { total_quantity: 1 }, user_errors: [] } })

test('the first thing put into a cart opens it', async () => {
  const { ask, asked } = backend([], { AddProductsToCart: added })
  const outcome = await answer(call(AddProductsToCartOperation), nobody, ask)
  expect(asked).toEqual(['CreateGuestCart', 'AddProductsToCart'])
  expect(names(outcome)).toEqual({ cart: 'fresh', cart_count: '1' })
})

test('something put into an expired cart goes into a fresh one, once', async () => {
  const { ask, asked } = backend([], { AddProductsToCart: added })
  const outcome = await answer(call(AddProductsToCartOperation), { ...nobody, cartId: 'old' }, ask)
  expect(asked).toEqual(['AddProductsToCart', 'Cart', 'CreateGuestCart', 'AddProductsToCart'])
  expect(names(outcome)).toEqual({ cart: 'fresh', cart_count: '1' })
})

test('a line that is missing does not lose the cart around it', async () => {
  const { ask } = backend(['mine'], { UpdateCartItems: () => missing })
  const outcome = await answer(call(UpdateCartItemsOperation), { ...nobody, cartId: 'mine' }, ask)
  expect(outcome.errors[0]?.message).toBe('gone')
  expect(names(outcome)).toEqual({ cart: 'mine' })
})

test('changing an expired cart is refused with a way on', async () => {
  const { ask } = backend([])
  const outcome = await answer(call(UpdateCartItemsOperation), { ...nobody, cartId: 'old' }, ask)
  expect(outcome.errors).toEqual([{ message: texts.gone, extensions: { code: 'CART_GONE' } }])
  expect(names(outcome)).toEqual({ cart: null, cart_count: null })
})

test('a placed order leaves its token in a cookie, not in the answer, and ends the cart', async () => {
  const placed = { placeOrder: { orderV2: { number: '000000012', token: 'secret' }, order: null, errors: [] } }
  const { ask } = backend(['mine'], { PlaceOrder: () => said(placed) })
  const outcome = await answer(call(PlaceOrderOperation), { ...nobody, cartId: 'mine' }, ask)
  expect(JSON.stringify(outcome.data)).not.toContain('secret')
  expect(names(outcome)).toEqual({ cart: null, cart_count: null, order: 'secret', order_number: '000000012' })
  expect(outcome.cookies.find(({ name }) => name === 'order')?.httpOnly).toBe(true)
})

test('an order that was refused keeps the cart', async () => {
  const refused = { placeOrder: { orderV2: null, order: null, errors: [{ message: 'Sold out.' }] } }
  const { ask } = backend(['mine'], { PlaceOrder: () => said(refused) })
  const outcome = await answer(call(PlaceOrderOperation), { ...nobody, cartId: 'mine' }, ask)
  expect(names(outcome)).toEqual({ cart: 'mine' })
})

test('a token that opens nothing is no order, not a failure', async () => {
  const { ask } = backend([], { PlacedOrder: () => missing })
  const none = { data: { guestOrderByToken: null }, errors: [], cookies: [] }
  expect(await answer(call(PlacedOrderOperation), nobody, ask)).toEqual(none)
  expect(await answer(call(PlacedOrderOperation), { ...nobody, orderToken: 'stale' }, ask)).toEqual(none)
})

const forbidden: Answer = {
  data: null,
  errors: [{ message: 'not yours', extensions: { category: 'graphql-authorization' } }],
}

test('a cart that has become a customer’s is none of a guest’s: he gets another', async () => {
  const { ask } = backend(['customers'], {
    Cart: () => forbidden,
    AddProductsToCart: ({ cartId }) => (cartId === 'fresh' ? added() : forbidden),
  })
  const outcome = await answer(call(AddProductsToCartOperation), { ...nobody, cartId: 'customers' }, ask)
  expect(names(outcome)).toEqual({ cart: 'fresh', cart_count: '1' })
})

test('a customer’s order is found among his own, a guest’s by its token', async () => {
  const asked: Json[] = []
  const ask: Ask = async ({ name }, variables) => {
    asked.push({ name, ...variables })
    return said({ customer: { orders: { items: [{ number: '000000012' }] } } })
  }
  const visitor = { ...nobody, orderNumber: '000000012' }
  const keeper = guestCartKeeper(visitor, cookies, ask)
  const scope = { visitor, isCustomer: true, keeper, cookies, ask, texts }
  const outcome = await answerCall(call(PlacedOrderOperation), scope)
  expect(outcome.data).toEqual({ guestOrderByToken: { number: '000000012' } })
  expect(asked).toEqual([{ name: 'CustomerPlacedOrder', orderNumber: '000000012' }])
  expect((await answerCall(call(PlacedOrderOperation), { ...scope, isCustomer: false })).data).toEqual({
    guestOrderByToken: null,
  })
})
