import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartShop, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'

type Headers = Record<string, string>

describe.each(engines)('whose cart it is, on %s', (engine) => {
  let shop: CartShop
  let ada: Headers
  let bob: Headers
  beforeAll(async () => {
    shop = await openCartShop(engine)
    ada = await shop.signIn()
    bob = await shop.signIn()
  })
  afterAll(() => shop.close())

  const own = async (who: Headers) =>
    (await shop.data<{ customerCart: { id: string; email: string } }>('{ customerCart { id email } }', {}, who))
      .customerCart
  const read = (id: string) => `{ cart(cart_id: "${id}") { id } }`
  const notTheirs = (id: string) => [
    `The current user cannot perform operations on cart "${id}"`,
    'graphql-authorization',
  ]

  test('createEmptyCart and createGuestCart give an id that nobody can guess, or the one that was asked for', async () => {
    expect(await shop.newCart()).toMatch(/^[A-Za-z0-9]{32}$/)
    const id = 'g'.repeat(32)
    const create = `mutation { createGuestCart(input: { cart_uid: "${id}" }) { cart { id total_quantity is_virtual items { id } } } }`
    const cart = { id, total_quantity: 0, is_virtual: false, items: [] }
    expect(await shop.data(create)).toEqual({ createGuestCart: { cart } })
    expect(await shop.refusal(create)).toEqual([`Cart with ID "${id}" already exists.`, 'graphql-already-exists'])
    const empty = (wanted: string) => `mutation { createEmptyCart(input: { cart_id: "${wanted}" }) }`
    expect(await shop.refusal(empty(id))).toEqual([`Cart with ID "${id}" already exists.`, 'graphql-already-exists'])
    expect(await shop.refusal(empty('short'))).toEqual(['Cart ID length should to be 32 symbols.', 'graphql-input'])
    expect(await shop.data(empty('h'.repeat(32)))).toEqual({ createEmptyCart: 'h'.repeat(32) })
  })

  test('createGuestCart is for guests', async () => {
    expect(await shop.refusal('mutation { createGuestCart { cart { id } } }', ada)).toEqual([
      'Use `Query.customerCart` for logged in customer.',
      'graphql-already-exists',
    ])
  })

  test('customerCart is one cart per customer, opened when it is asked for first, and tells the account’s email', async () => {
    const { id, email } = await own(ada)
    expect(email).toMatch(/^ada\d+@example\.com$/)
    expect(await own(ada)).toEqual({ id, email })
    expect((await own(bob)).id).not.toBe(id)
    expect(await shop.data('mutation { createEmptyCart }', {}, ada)).toEqual({ createEmptyCart: id })
  })

  test('tabs that open a customer’s cart at the same time get one cart', async () => {
    const carol = await shop.signIn()
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await own(carol)).id))
    expect(new Set(ids).size).toBe(1)
  })

  test('customerCart is not for guests', async () => {
    const answer = await shop.ask('{ customerCart { id } }')
    expect(answer.status).toBe(403)
    expect(await shop.refusal('{ customerCart { id } }')).toEqual([
      'The request is allowed for logged in customer',
      'graphql-authorization',
    ])
  })

  test('cart answers its owner, and a guest who knows a guest’s id; everybody else is refused', async () => {
    const { id } = await own(ada)
    const guests = await shop.newCart()
    expect(await shop.data(read(id), {}, ada)).toEqual({ cart: { id } })
    expect(await shop.data(read(guests))).toEqual({ cart: { id: guests } })
    expect(await shop.refusal(read(id), bob)).toEqual(notTheirs(id))
    expect(await shop.refusal(read(id))).toEqual(notTheirs(id))
    expect(await shop.refusal(read(guests), ada)).toEqual(notTheirs(guests))
    expect(await shop.refusal(read(''))).toEqual(['Required parameter "cart_id" is missing', 'graphql-input'])
    expect(await shop.refusal(read('nobody'))).toEqual([
      'Could not find a cart with ID "nobody"',
      'graphql-no-such-entity',
    ])
  })

  test.each([
    [
      'addProductsToCart',
      (id: string) => `addProductsToCart(cartId: "${id}", cartItems: [{ sku: "mug", quantity: 1 }]) { cart { id } }`,
    ],
    [
      'addSimpleProductsToCart',
      (id: string) =>
        `addSimpleProductsToCart(input: { cart_id: "${id}", cart_items: [{ data: { sku: "mug", quantity: 1 } }] }) { cart { id } }`,
    ],
    [
      'updateCartItems',
      (id: string) =>
        `updateCartItems(input: { cart_id: "${id}", cart_items: [{ cart_item_id: 1, quantity: 1 }] }) { cart { id } }`,
    ],
    [
      'removeItemFromCart',
      (id: string) => `removeItemFromCart(input: { cart_id: "${id}", cart_item_id: 1 }) { cart { id } }`,
    ],
  ])('%s changes nobody else’s cart', async (_field, mutation) => {
    const { id } = await own(ada)
    expect(await shop.refusal(`mutation { ${mutation(id)} }`, bob)).toEqual(notTheirs(id))
    expect(await shop.refusal(`mutation { ${mutation(id)} }`)).toEqual(notTheirs(id))
  })

  test('the cart of an account that is deleted goes with it', async () => {
    const dora = await shop.signIn()
    const { id } = await own(dora)
    await shop.data('mutation { deleteCustomer }', {}, dora)
    await shop.settle()
    expect((await shop.refusal(read(id)))[0]).toBe(`Could not find a cart with ID "${id}"`)
  })

  test('a cart outlives the process', async () => {
    const { id } = await own(ada)
    await shop.add(id, '{ sku: "mug", quantity: 1 }', ada)
    await shop.restart()
    expect(await shop.cart(id, ada)).toMatchObject({ id, items: [{ quantity: 1, product: { sku: 'mug' } }] })
  })
})
