import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPayment } from '../payment/index.ts'
import { openShipping } from '../shipping/index.ts'
import { type CartShop, openCartShop, settings } from './cart-shop.fixture.ts'
import { saleItem } from './domain/samples.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: string
let payment: Awaited<ReturnType<typeof openPayment>>
let shop: CartShop
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-cart-'))
  const configuration = () => settings
  const { api: rules } = await openShipping({ configuration })
  payment = await openPayment({ databaseUrl: `sqlite:${folder}`, configuration })
  shop = await openCartShop(folder, { shipping: rules, tax: rules, payment: payment.api })
})
afterEach(async () => {
  await shop.close()
  await payment.close()
  rmSync(folder, { recursive: true })
})

const hoodieRed = '{ sku: "hoodie", quantity: 1, selected_options: ["cmVk"] }'
const terms = { store: 'default', currency: 'USD' }

describe('a cart', () => {
  it('a cart whose order stands is closed to everything', async () => {
    const id = await shop.newCart()
    await shop.cart.api.close({ cartId: id, orderNumber: '000000001' })
    expect(await shop.refusal(`{ cart(cart_id: "${id}") { id } }`)).toEqual([
      "The cart isn't active.",
      'graphql-no-such-entity',
    ])
    await expect(shop.add(id, '{ sku: "tee", quantity: 1 }')).rejects.toThrow("The cart isn't active.")
  })

  it('prices and stock are those of today: what ran short says so, what is gone leaves', async () => {
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "tee", quantity: 3 }, { sku: "hoodie", quantity: 1, selected_options: ["cmVk"] }')
    shop.stock.set('tee', 2)
    shop.catalogue.delete('hoodie')
    shop.catalogue.set('tee', saleItem({ regularPriceMinor: 1999, finalPriceMinor: 1000 }))
    const question = `{ cart(cart_id: "${id}") { total_quantity items { is_available not_available_message errors { code message }
      prices { row_total { value } original_item_price { value } } } } }`
    expect(await shop.ask(question)).toEqual({
      cart: {
        total_quantity: 3,
        items: [
          {
            is_available: false,
            not_available_message: 'Only 2 of 3 available',
            errors: [{ code: 'ITEM_QTY', message: 'Only 2 of 3 available' }],
            prices: { row_total: { value: 30 }, original_item_price: { value: 19.99 } },
          },
        ],
      },
    })
    await shop.set(id, 'setGuestEmailOnCart', 'email: "ada@example.org"')
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD', customer: null })
    expect(outcome).toMatchObject({ ok: false, error: { code: 'UNABLE_TO_PLACE_ORDER' } })
  })

  it('what an order does not contain goes on in a new cart, to which the old id leads', async () => {
    const id = await shop.newCart()
    const { addProductsToCart } = await shop.add(id, '{ sku: "tee", quantity: 1 }')
    const lines = addProductsToCart.cart.items.map(({ uid }) => ({
      uid: Buffer.from(uid, 'base64').toString(),
      quantity: 1,
    }))
    await shop.add(id, `{ sku: "tee", quantity: 1 }, ${hoodieRed}`)
    await shop.cart.api.close({ cartId: id, orderNumber: '000000001', lines })
    const { cart } = await shop.ask<{ cart: { id: string } }>(`{ cart(cart_id: "${id}") { id items { quantity } } }`)
    expect(cart).toMatchObject({ items: [{ quantity: 1 }, { quantity: 1 }] })
    expect(cart.id).not.toBe(id)
  })
})

describe("a customer's cart", () => {
  const customer = { id: 7, groupId: 2 }
  const wanted = (sku: string, quantity = 1) => ({ sku, quantity, selectedOptions: [], enteredOptions: [] })
  const add = (...items: ReturnType<typeof wanted>[]) =>
    shop.cart.api.addToCustomerCart({ customerId: 7, customerGroupId: 2, ...terms, items })

  it('takes what a wishlist or an order again puts in, and says by place what it cannot take', async () => {
    const { cartId, refusals } = await add(wanted('tee', 2), wanted('nothing'), wanted('hoodie'))
    expect(refusals).toEqual([
      { index: 1, sku: 'nothing', code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "nothing"' },
      {
        index: 2,
        sku: 'hoodie',
        code: 'REQUIRED_PARAMETER_MISSING',
        message: 'You need to choose options for your item.',
      },
    ])
    expect(await add(wanted('tee'))).toEqual({ cartId, refusals: [] })
  })

  it('is ordered by nobody else, and closed for the next one', async () => {
    const { cartId } = await add(wanted('tee'))
    const as = (who: typeof customer | null) => shop.cart.api.forOrder({ cartId, ...terms, customer: who })
    const message = `The current user cannot perform operations on cart "${cartId}"`
    expect(await as(null)).toMatchObject({ ok: false, error: { message } })
    expect(await as({ id: 8, groupId: 2 })).toMatchObject({ ok: false, error: { message } })
    expect(await as(customer)).toMatchObject({ ok: false, error: { code: 'GUEST_EMAIL_MISSING' } })
    await shop.cart.api.close({ cartId, orderNumber: '000000001', lines: [] })
    const next = await add(wanted('tee'))
    expect(next.cartId).not.toBe(cartId)
  })
})
