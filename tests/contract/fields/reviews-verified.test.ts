import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'

type Listed = { reviews: { items: { summary: string; verified: boolean }[] } }

describe.each(engines)('createProductReview by buyers on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine)
  })
  afterAll(() => shop.close())

  test('is marked as verified for who bought the product, and for nobody else', async () => {
    const buyer = await shop.signIn()
    await shop.place(await shop.ready(await shop.cartOf({ cup: 1 }, buyer), buyer), buyer)
    const visitor = await shop.signIn()
    const write = (summary: string, sku: string, headers?: Record<string, string>) =>
      shop.data(
        `mutation { createProductReview(input: { sku: "${sku}", nickname: "Ada", summary: "${summary}", text: "Fine.",
          ratings: [] }) { review { summary } } }`,
        {},
        headers,
      )
    await write('buyer', 'cup', buyer)
    await write('buyer of something else', 'rug', buyer)
    await write('visitor', 'cup', visitor)
    await write('guest', 'cup')
    const { reviews } = await shop.admin<Listed>('{ reviews { items { summary verified } } }')
    const verified = Object.fromEntries(reviews.items.map(({ summary, verified }) => [summary, verified]))
    expect(verified).toEqual({ buyer: true, 'buyer of something else': false, visitor: false, guest: false })
  })
})
