import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartAnswer, type CartShop, cartText, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'

type Placed = {
  placeOrder: { errors: object[]; orderV2: { items: { product_sku: string; quantity_ordered: number }[] } | null }
}
type Added = { addProductsToCart: { cart: CartAnswer; user_errors: object[] } | null }

describe.each(engines)('a cart that is ordered in one tab and filled in another on %s', (engine) => {
  let shop: CartShop
  beforeAll(async () => {
    shop = await openCartShop(engine)
  })
  afterAll(() => shop.close())

  /** A customer's cart of a course, ready to be ordered. */
  const ready = async (who: Record<string, string>) => {
    const { customerCart } = await shop.data<{ customerCart: { id: string } }>('{ customerCart { id } }', {}, who)
    const { id } = customerCart
    await shop.add(id, '{ sku: "course", quantity: 1 }', who)
    const address = `{ firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Town", region_id: 12,
      postcode: "90210", country_code: "US", telephone: "555" }`
    const set = (field: string, input: string) =>
      shop.data(`mutation { ${field}(input: { cart_id: "${id}", ${input} }) { cart { id } } }`, {}, who)
    await set('setBillingAddressOnCart', `billing_address: { address: ${address} }`)
    await set('setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')
    return id
  }

  test('placeOrder and addProductsToCart at the same time lose nothing: it is ordered, or in the next cart', async () => {
    const who = await shop.signIn()
    for (const wait of [0, 5, 10, 20, 40]) {
      const id = await ready(who)
      const place = `mutation { placeOrder(input: { cart_id: "${id}" }) { errors { code message }
        orderV2 { items { product_sku quantity_ordered } } } }`
      const add = `mutation { addProductsToCart(cartId: "${id}", cartItems: [{ sku: "later", quantity: 1 }]) {
        cart { ${cartText} } user_errors { code } } }`
      const [placed, added] = await Promise.all([
        shop.ask<Placed>(place, {}, who),
        sleep(wait).then(() => shop.ask<Added>(add, {}, who)),
      ])
      const isIn = added.data?.addProductsToCart?.user_errors.length === 0
      const ordered = (placed.data.placeOrder.orderV2?.items ?? []).filter(({ product_sku }) => product_sku === 'later')
      const { customerCart } = await shop.data<{ customerCart: CartAnswer }>(
        `{ customerCart { ${cartText} } }`,
        {},
        who,
      )
      const left = customerCart.items.filter(({ product }) => product.sku === 'later')
      expect([wait, ordered.length + left.length]).toEqual([wait, isIn ? 1 : 0])
      await shop.data(`mutation { clearCart(input: { uid: "${customerCart.id}" }) { errors { message } } }`, {}, who)
    }
  })
})
