import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartShop, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'

type Updated = {
  updateCartItems: {
    cart: { items: { quantity: number; gift_message?: object | null; product: { sku: string } }[] }
    errors: { code: string; message: string }[]
  }
}

describe.each(engines)('changing a cart on %s', (engine) => {
  let shop: CartShop
  beforeAll(async () => {
    shop = await openCartShop(engine)
  })
  afterAll(() => shop.close())

  /** A cart of two mugs and one plate: its id and the uids of its lines. */
  const filled = async () => {
    const id = await shop.newCart()
    const { cart } = await shop.add(id, '{ sku: "mug", quantity: 2 }, { sku: "plate", quantity: 1 }')
    const [mug, plate] = cart.items
    if (!mug || !plate) throw new Error('The cart is not filled.')
    return { id, mug, plate }
  }
  const text = (
    id: string,
    items: string,
  ) => `mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [${items}] }) {
    cart { items { quantity product { sku } ... on SimpleCartItem { gift_message { from to message } } } }
    errors { code message } } }`
  const update = async (id: string, items: string) => {
    const { cart, errors } = (await shop.data<Updated>(text(id, items))).updateCartItems
    return { lines: cart.items.map(({ quantity, product }) => `${quantity} ${product.sku}`), errors, items: cart.items }
  }

  test('updateCartItems sets quantities by uid or number, and 0 takes a line out', async () => {
    const { id, mug, plate } = await filled()
    const both = `{ cart_item_uid: "${mug.uid}", quantity: 5 }, { cart_item_id: ${plate.id}, quantity: 0 }`
    expect(await update(id, both)).toMatchObject({ lines: ['5 mug'], errors: [] })
  })

  test('updateCartItems tells in errors what cannot be, and does the rest', async () => {
    const { id, mug, plate } = await filled()
    const items = `{ cart_item_uid: "${mug.uid}", quantity: 11 }, { cart_item_uid: "${plate.uid}", quantity: 3 }, { cart_item_id: 999999, quantity: 1 }`
    const { lines, errors } = await update(id, items)
    expect(lines).toEqual(['2 mug', '3 plate'])
    expect(errors).toEqual([
      { code: 'INSUFFICIENT_STOCK', message: 'Could not update the product with SKU mug: Only 10 of 11 available' },
      { code: 'COULD_NOT_FIND_CART_ITEM', message: 'Could not find cart item with id: 999999.' },
    ])
  })

  test('updateCartItems names a missing quantity or line', async () => {
    const { id, mug } = await filled()
    expect((await update(id, `{ cart_item_id: ${mug.id} }, { quantity: 1 }`)).errors).toEqual([
      { code: 'REQUIRED_PARAMETER_MISSING', message: 'Required parameter "quantity" for "cart_items" is missing.' },
      { code: 'REQUIRED_PARAMETER_MISSING', message: 'Required parameter "cart_item_id" for "cart_items" is missing.' },
    ])
    expect(await shop.refusal(text(id, `{ cart_item_id: 1, cart_item_uid: "MQ==", quantity: 1 }`))).toEqual([
      "`cart_item_id` and `cart_item_uid` can't be used at the same time.",
      'graphql-input',
    ])
    expect(await shop.refusal(text(id, '{ cart_item_uid: "%%", quantity: 1 }'))).toEqual([
      'Value of uid "%%" is incorrect.',
      'graphql-input',
    ])
    expect((await shop.refusal(text(id, '')))[0]).toBe('Required parameter "cart_items" is missing.')
    expect(await shop.refusal(text('unknown', `{ cart_item_id: 1, quantity: 1 }`))).toEqual([
      'Could not find a cart with ID "unknown"',
      'graphql-no-such-entity',
    ])
  })

  test('updateCartItems puts a gift message with a line, where it stays', async () => {
    const { id, mug } = await filled()
    const message = '{ from: "Mike", to: "Alex", message: "Best regards." }'
    const first = await update(id, `{ cart_item_uid: "${mug.uid}", quantity: 3, gift_message: ${message} }`)
    const gift = { from: 'Mike', to: 'Alex', message: 'Best regards.' }
    expect(first.items.map(({ gift_message }) => gift_message)).toEqual([gift, null])
    const second = await update(id, `{ cart_item_uid: "${mug.uid}", quantity: 1 }`)
    expect(second.items.map(({ gift_message }) => gift_message)).toEqual([gift, null])
    const none = '{ from: "", to: "", message: "" }'
    const third = await update(id, `{ cart_item_uid: "${mug.uid}", quantity: 1, gift_message: ${none} }`)
    expect(third.items.map(({ gift_message }) => gift_message)).toEqual([null, null])
  })

  test('removeItemFromCart takes a line out once', async () => {
    const { id, mug } = await filled()
    const remove = (item: string) =>
      `mutation { removeItemFromCart(input: { cart_id: "${id}", ${item} }) { cart { items { quantity product { sku } } } } }`
    expect(await shop.data(remove(`cart_item_uid: "${mug.uid}"`))).toEqual({
      removeItemFromCart: { cart: { items: [{ quantity: 1, product: { sku: 'plate' } }] } },
    })
    expect((await shop.refusal(remove('')))[0]).toBe('Required parameter "cart_item_id" is missing.')
    expect(await shop.refusal(remove(`cart_item_id: ${mug.id}`))).toEqual([
      "The cart doesn't contain the item",
      'graphql-no-such-entity',
    ])
  })

  test('clearCart leaves an empty cart, and says why it cannot', async () => {
    const { id } = await filled()
    const clear = (uid: string) =>
      `mutation { clearCart(input: { uid: "${uid}" }) { cart { total_quantity } errors { type message } } }`
    expect(await shop.data(clear(id))).toEqual({ clearCart: { cart: { total_quantity: 0 }, errors: [] } })
    const error = { type: 'NOT_FOUND', message: 'Could not find a cart with ID "unknown"' }
    expect(await shop.data(clear('unknown'))).toEqual({ clearCart: { cart: null, errors: [error] } })
  })

  test('itemsV2 pages and sorts; a page before the first is refused', async () => {
    const { id } = await filled()
    const page = (rest: string) => `{ cart(cart_id: "${id}") { itemsV2(${rest}) {
      items { product { sku } } total_count page_info { current_page page_size total_pages } } } }`
    const pages = { current_page: 2, page_size: 1, total_pages: 2 }
    expect(await shop.data(page('pageSize: 1, currentPage: 2, sort: { field: PRICE, order: DESC }'))).toEqual({
      cart: { itemsV2: { items: [{ product: { sku: 'plate' } }], total_count: 2, page_info: pages } },
    })
    const { __type } = await shop.data<{ __type: { enumValues: { name: string }[] } }>(
      '{ __type(name: "SortQuoteItemsEnum") { enumValues { name } } }',
    )
    expect(__type.enumValues).toHaveLength(33)
    for (const { name } of __type.enumValues) await shop.data(page(`sort: { field: ${name}, order: ASC }`))
    expect((await shop.refusal(page('currentPage: 0')))[0]).toBe('currentPage value must be greater than 0.')
    expect((await shop.refusal(page('pageSize: 0')))[0]).toBe('pageSize value must be greater than 0.')
  })
})
