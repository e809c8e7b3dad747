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

describe('opening a cart', () => {
  it('gives an id that nobody can guess, or the one that was asked for', async () => {
    const id = await shop.newCart()
    expect(id).toMatch(/^[A-Za-z0-9]{32}$/)
    const own = 'x'.repeat(32)
    const answer = await shop.ask(
      `mutation { createGuestCart(input: { cart_uid: "${own}" }) { cart { id total_quantity } } }`,
    )
    expect(answer).toEqual({ createGuestCart: { cart: { id: own, total_quantity: 0 } } })
    await expect(shop.ask(`mutation { createEmptyCart(input: { cart_id: "${own}" }) }`)).rejects.toThrow(
      'already exists',
    )
    await expect(shop.ask('mutation { createEmptyCart(input: { cart_id: "short" }) }')).rejects.toThrow('32 characters')
  })

  it("an unknown cart is not found, in Magento's words", async () => {
    const error = await shop.refusal('{ cart(cart_id: "nobody") { id } }')
    expect(error).toEqual(['Could not find a cart with ID "nobody"', 'graphql-no-such-entity'])
  })

  it('a cart whose order stands is closed to everything', async () => {
    const id = await shop.newCart()
    await shop.cart.api.close({ cartId: id, orderNumber: '000000001' })
    expect(await shop.refusal(`{ cart(cart_id: "${id}") { id } }`)).toEqual([
      "The cart isn't active.",
      'graphql-no-such-entity',
    ])
    await expect(shop.add(id, '{ sku: "tee", quantity: 1 }')).rejects.toThrow("The cart isn't active.")
  })
})

describe('products in a cart', () => {
  it('one bad line never stops the others', async () => {
    const wanted = `{ sku: "tee", quantity: 2 }, { sku: "nothing", quantity: 1 }, { sku: "hoodie", quantity: 1, selected_options: ["%%"] },
      { sku: "hoodie", quantity: 1, selected_options: ["cmVk"] }, { sku: "tee", quantity: 9 }, { sku: "tee", quantity: -1 }`
    const { addProductsToCart } = await shop.add(await shop.newCart(), wanted)
    expect(addProductsToCart.cart.items.map(({ __typename, quantity }) => `${__typename} ${quantity}`)).toEqual([
      'SimpleCartItem 2',
      'ConfigurableCartItem 1',
    ])
    expect(addProductsToCart.user_errors).toEqual([
      { code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "nothing"' },
      { code: 'UNDEFINED', message: 'You need to choose options for your item.' },
      { code: 'INSUFFICIENT_STOCK', message: 'Only 10 of 11 available', quantity: 10 },
      { code: 'UNDEFINED', message: 'The product quantity should be greater than 0' },
    ])
  })

  it('tabs that add at the same time lose nothing', async () => {
    const id = await shop.newCart()
    await Promise.all(Array.from({ length: 6 }, () => shop.add(id, '{ sku: "tee", quantity: 1 }')))
    const { cart } = await shop.ask<{ cart: { total_quantity: number } }>(
      `{ cart(cart_id: "${id}") { total_quantity } }`,
    )
    expect(cart.total_quantity).toBe(6)
  })

  it('quantities change, 0 takes out, and what cannot be is said', async () => {
    const id = await shop.newCart()
    const { addProductsToCart } = await shop.add(id, '{ sku: "tee", quantity: 1 }')
    const uid = addProductsToCart.cart.items[0]?.uid
    const update = (quantity: number) =>
      shop.ask(`mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [{ cart_item_uid: "${uid}", quantity: ${quantity} }] }) {
        cart { total_quantity } errors { code message } } }`)
    expect(await update(4)).toEqual({ updateCartItems: { cart: { total_quantity: 4 }, errors: [] } })
    const errors = [{ code: 'INSUFFICIENT_STOCK', message: 'Only 10 of 11 available' }]
    expect(await update(11)).toEqual({ updateCartItems: { cart: { total_quantity: 4 }, errors } })
    expect(await update(0)).toEqual({ updateCartItems: { cart: { total_quantity: 0 }, errors: [] } })
    await expect(shop.set(id, 'removeItemFromCart', `cart_item_uid: "${uid}"`)).rejects.toThrow(
      "The cart doesn't contain the item",
    )
    await expect(shop.set(id, 'removeItemFromCart', 'cart_item_uid: "%%%"')).rejects.toThrow(
      'Value of uid "%%%" is incorrect.',
    )
    expect(
      await shop.ask(
        `mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [null] }) { errors { code } } }`,
      ),
    ).toEqual({
      updateCartItems: { errors: [] },
    })
    await expect(shop.set(id, 'removeItemFromCart', '')).rejects.toThrow('"cart_item_uid" is missing')
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
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD' })
    expect(outcome).toMatchObject({ ok: false, error: { code: 'UNABLE_TO_PLACE_ORDER' } })
  })

  it('pages and sorts', async () => {
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "tee", quantity: 1 }, { sku: "hoodie", quantity: 1, selected_options: ["cmVk"] }')
    const page = (rest: string) =>
      shop.ask(`{ cart(cart_id: "${id}") { itemsV2(${rest}) {
      items { product { sku } } total_count page_info { current_page page_size total_pages } } } }`)
    expect(await page('pageSize: 1, currentPage: 2, sort: { field: PRICE, order: DESC }')).toEqual({
      cart: {
        itemsV2: {
          items: [{ product: { sku: 'tee' } }],
          total_count: 2,
          page_info: { current_page: 2, page_size: 1, total_pages: 2 },
        },
      },
    })
    await expect(page('pageSize: 0')).rejects.toThrow('pageSize value must be greater than 0.')
  })
})
