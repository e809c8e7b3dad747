import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from '../../support/account-shop.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop, type Placed } from '../../support/order-shop.ts'

const place =
  'mutation($id: String!) { placeOrder(input: { cart_id: $id }) { errors { code message } orderV2 { number } } }'

describe.each(engines)('placeOrder on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine)
  })
  afterAll(() => shop.close())

  test('turns a cart into an order, answers it in both shapes, closes the cart and takes the stock', async () => {
    const id = await shop.readyCart('{ sku: "mug", quantity: 2 }')
    const { errors, order, orderV2 } = await shop.place(id)
    expect(errors).toEqual([])
    expect(orderV2?.number).toMatch(/^\d{9}$/)
    expect(order).toEqual({ order_number: orderV2?.number })
    expect(Buffer.from(orderV2?.id ?? '', 'base64').toString()).toMatch(/^\d+$/)
    const { errors: closed } = await shop.ask(`{ cart(cart_id: "${id}") { id } }`)
    expect(closed?.[0]?.message).toBe("The cart isn't active.")
  })

  test('asked twice for one cart, also at once, it answers the same order', async () => {
    const id = await shop.readyCart('{ sku: "mug", quantity: 1 }')
    const answers = await Promise.all([shop.place(id), shop.place(id)])
    const later = await shop.place(id)
    expect(new Set([...answers, later].map(({ orderV2 }) => orderV2?.number)).size).toBe(1)
  })

  test('refuses with values: the code and the words of Magento', async () => {
    type Answer = { placeOrder: Placed }
    const refusal = async (id: string) => (await shop.data<Answer>(place, { id })).placeOrder.errors
    expect(await refusal('nobody')).toEqual([
      { code: 'CART_NOT_FOUND', message: 'Could not find a cart with ID "nobody"' },
    ])
    const { createEmptyCart: id } = await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')
    await shop.data(`mutation { addProductsToCart(cartId: "${id}", cartItems: [{ sku: "mug", quantity: 1 }]) {
      user_errors { code } } }`)
    expect(await refusal(id)).toEqual([{ code: 'GUEST_EMAIL_MISSING', message: 'Guest email for cart is missing.' }])
    const { errors } = await shop.ask('mutation { placeOrder(input: { cart_id: "" }) { orderV2 { number } } }')
    expect(errors?.[0]).toMatchObject({ message: 'Required parameter "cart_id" is missing' })
    expect(errors?.[0]?.extensions?.category).toBe('graphql-input')
  })

  test('of two carts with the last piece one becomes an order', async () => {
    const carts = [
      await shop.readyCart('{ sku: "rare", quantity: 1 }'),
      await shop.readyCart('{ sku: "rare", quantity: 1 }'),
    ]
    const answers = await Promise.all(carts.map((id) => shop.place(id)))
    expect(answers.filter(({ orderV2 }) => orderV2)).toHaveLength(1)
    const [refused] = answers.flatMap(({ errors }) => errors)
    expect(refused?.code).toBe('UNABLE_TO_PLACE_ORDER')
    expect(refused?.message).toMatch(/^Unable to place order: /)
  })

  test("a customer's cart is ordered by its owner alone", async () => {
    const ada = await openAccount(shop)
    const eve = await openAccount(shop)
    const id = await shop.readyCart('{ sku: "plate", quantity: 1 }', { headers: ada.headers })
    for (const headers of [{}, eve.headers]) {
      const { errors, orderV2 } = await shop.place(id, headers)
      expect(orderV2).toBeNull()
      expect(errors[0]?.message).toContain('The current user cannot perform operations on cart')
    }
    expect((await shop.place(id, ada.headers)).orderV2?.number).toMatch(/^\d{9}$/)
    expect((await shop.place(id)).orderV2).toBeNull()
  })

  test('a bundle takes the stock of every part, as often as it is in it', async () => {
    const { 'The mug': mug, 'The plate': plate } = await shop.choices('set')
    const stock = async () =>
      Promise.all(
        ['mug', 'plate'].map(async (sku) => {
          const text = `{ products(filter: { sku: { eq: "${sku}" } }) { items { quantity } } }`
          return (
            (await shop.data<{ products: { items: { quantity: number }[] } }>(text)).products.items[0]?.quantity ?? 0
          )
        }),
      )
    const before = await stock()
    await shop.buy(`{ sku: "set", quantity: 3, selected_options: ["${mug}", "${plate}"] }`)
    const after = await stock()
    expect(before.map((quantity, index) => quantity - (after[index] ?? 0))).toEqual([6, 3])
  })

  test('setPaymentMethodAndPlaceOrder pays as it is told', async () => {
    const id = await shop.readyCart('{ sku: "plate", quantity: 1 }')
    const both = `mutation($id: String!, $method: PaymentMethodInput!) {
      setPaymentMethodAndPlaceOrder(input: { cart_id: $id, payment_method: $method }) {
        errors { code message } order { order_number } orderV2 { payment_methods { type name additional_data { name value } } } } }`
    const method = { code: 'purchaseorder', purchase_order_number: 'PO-7' }
    type Answer = { setPaymentMethodAndPlaceOrder: { errors: []; orderV2: { payment_methods: object[] } | null } }
    const refused = await shop.data<Answer>(both, { id, method: { code: 'gold' } })
    expect(refused.setPaymentMethodAndPlaceOrder.errors).toMatchObject([{ code: 'UNABLE_TO_PLACE_ORDER' }])
    const answered = await shop.data<Answer>(both, { id, method })
    expect(answered.setPaymentMethodAndPlaceOrder.errors).toEqual([])
    expect(answered.setPaymentMethodAndPlaceOrder.orderV2?.payment_methods).toEqual([
      {
        type: 'purchaseorder',
        name: 'Purchase Order',
        additional_data: [{ name: 'Purchase Order Number', value: 'PO-7' }],
      },
    ])
    const { errors } = await shop.ask(both, { id: 'nobody', method })
    expect(errors?.[0]?.extensions?.category).toBe('graphql-no-such-entity')
  })
})
