import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount, refusalOf, type Shopper } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const list = 'wishlist { id items_count items_v2 { items { id quantity description added_at product { sku } } } }'
const add = `mutation($id: ID!, $items: [WishlistItemInput!]!) { addProductsToWishlist(wishlistId: $id, wishlistItems: $items) {
  ${list} user_errors { code message } } }`
const remove = `mutation($id: ID!, $ids: [ID!]!) { removeProductsFromWishlist(wishlistId: $id, wishlistItemsIds: $ids) {
  ${list} user_errors { code message } } }`
const update = `mutation($id: ID!, $items: [WishlistItemUpdateInput!]!) {
  updateProductsInWishlist(wishlistId: $id, wishlistItems: $items) { ${list} user_errors { code message } } }`
const toCart = `mutation($id: ID!, $ids: [ID!]) { addWishlistItemsToCart(wishlistId: $id, wishlistItemIds: $ids) {
  status ${list} add_wishlist_items_to_cart_user_errors { code message wishlistId wishlistItemId } } }`

type Item = { id: string; quantity: number; description: string | null; product: { sku: string } }
type List = { id: string; items_count: number; items_v2: { items: Item[] } }
type Result = { wishlist: List; user_errors: { code: string; message: string }[] }

describe.each(engines)('wishlists on %s', (engine) => {
  let shop: TestCommerce
  let shopper: Shopper
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, productTypesCatalogue)
    shopper = await openAccount(shop)
  })
  afterAll(() => shop.close())

  const ask = async (query: string, variables: object, headers = shopper.headers) =>
    Object.values(
      await shop.data<Record<string, Result & { status: boolean }>>(query, variables, headers),
    )[0] as Result & {
      status: boolean
      add_wishlist_items_to_cart_user_errors: object[]
    }
  const skus = ({ wishlist }: Result) =>
    wishlist.items_v2.items.map(({ product, quantity }) => `${quantity} ${product.sku}`)
  const fresh = () => openAccount(shop).then(({ headers }) => headers)

  test('addProductsToWishlist keeps what is wished for, and more of the same is one item', async () => {
    const headers = await fresh()
    const items = [
      { sku: 'BALL', quantity: 1 },
      { sku: 'BRICK', quantity: 2 },
    ]
    await ask(add, { id: 0, items }, headers)
    const result = await ask(add, { id: '0', items: [{ sku: 'BALL', quantity: 3 }] }, headers)
    expect(skus(result)).toEqual(['4 BALL', '2 BRICK'])
    expect(result.wishlist.items_count).toBe(2)
    expect(result.user_errors).toEqual([])
  })

  test('addProductsToWishlist tells beside the list what it cannot take', async () => {
    const items = [
      { sku: 'nothing', quantity: 1 },
      { sku: 'BALL', quantity: 0 },
      { sku: 'COURSE', quantity: 1 },
    ]
    const result = await ask(add, { id: 0, items }, await fresh())
    expect(skus(result)).toEqual(['1 COURSE'])
    expect(result.user_errors).toEqual([
      { code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "nothing"' },
      { code: 'UNDEFINED', message: 'The quantity of a wish list item cannot be 0' },
    ])
  })

  test('updateProductsInWishlist changes number and note; clearWishlist and removeProductsFromWishlist take away', async () => {
    const headers = await fresh()
    const { wishlist } = await ask(
      add,
      {
        id: 0,
        items: [
          { sku: 'BALL', quantity: 1 },
          { sku: 'BRICK', quantity: 1 },
        ],
      },
      headers,
    )
    const { id } = wishlist
    const [ball, brick] = wishlist.items_v2.items.map((item) => item.id)
    const items = [
      { wishlist_item_id: ball, quantity: 5, description: 'for <b>Bea</b>' },
      { wishlist_item_id: brick, quantity: 0 },
      { wishlist_item_id: '999999', quantity: 1 },
    ]
    const changed = await ask(update, { id, items }, headers)
    expect(skus(changed)).toEqual(['5 BALL', '1 BRICK'])
    expect(changed.wishlist.items_v2.items[0]?.description).toBe('for <b>Bea</b>')
    expect(changed.user_errors.map(({ message }) => message)).toEqual([
      'The quantity of a wishlist item cannot be 0',
      'The wishlist item with ID "999999" does not belong to the wishlist',
    ])
    const fewer = await ask(remove, { id, ids: [ball, '999999'] }, headers)
    expect(skus(fewer)).toEqual(['1 BRICK'])
    expect(fewer.user_errors).toEqual([
      { code: 'UNDEFINED', message: 'The wishlist item with ID "999999" does not belong to the wishlist' },
    ])
    const clear = `mutation($id: ID!) { clearWishlist(wishlistId: $id) { ${list} user_errors { code } } }`
    expect(skus(await ask(clear, { id }, headers))).toEqual([])
  })

  test('Customer.wishlist, wishlists and wishlist_v2 are the one list; the old wishlist query shows it, too', async () => {
    const headers = await fresh()
    await ask(add, { id: 0, items: ['BALL', 'BRICK', 'STRAP'].map((sku) => ({ sku, quantity: 1 })) }, headers)
    type All = { wishlists: { id: string; sharing_code: string }[]; wishlist: object }
    const { customer } = await shop.data<{ customer: All }>(
      `{ customer { wishlist { id items { id qty added_at product { sku } } } wishlists { id sharing_code updated_at items_count
        items_v2(pageSize: 2, currentPage: 2) { items { product { sku } } page_info { current_page page_size total_pages } } } } }`,
      {},
      headers,
    )
    const [only] = customer.wishlists
    expect(only).toMatchObject({
      id: expect.stringMatching(/^\d+$/),
      sharing_code: expect.stringMatching(/^[0-9a-f]{32}$/),
      updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      items_count: 3,
      items_v2: {
        items: [{ product: { sku: 'STRAP' } }],
        page_info: { current_page: 2, page_size: 2, total_pages: 2 },
      },
    })
    expect(customer.wishlist).toMatchObject({ id: only?.id, items: [{ qty: 1, product: { sku: 'BALL' } }, {}, {}] })
    const byId = 'query($id: ID!) { customer { wishlist_v2(id: $id) { id } } }'
    expect(await shop.data(byId, { id: only?.id }, headers)).toEqual({ customer: { wishlist_v2: { id: only?.id } } })
    expect(await shop.data(byId, { id: only?.id }, await fresh())).toEqual({ customer: { wishlist_v2: null } })
    const old = '{ wishlist { items_count name sharing_code items { product { sku } } } }'
    expect(await shop.data(old, {}, headers)).toMatchObject({
      wishlist: { items_count: 3, sharing_code: only?.sharing_code },
    })
  })

  test('addWishlistItemsToCart moves what can be bought and tells why the rest stays', async () => {
    const headers = await fresh()
    const items = [
      { sku: 'BALL', quantity: 2 },
      { sku: 'ROLLER', quantity: 1 },
      { sku: 'TEE', quantity: 1 },
    ]
    const { wishlist } = await ask(add, { id: 0, items }, headers)
    const { id } = wishlist
    const result = await ask(toCart, { id, ids: null }, headers)
    expect(result.status).toBe(false)
    expect(skus(result)).toEqual(['1 ROLLER', '1 TEE'])
    expect(result.add_wishlist_items_to_cart_user_errors).toMatchObject([
      { wishlistId: id, wishlistItemId: wishlist.items_v2.items[1]?.id },
      { code: 'UNDEFINED', wishlistItemId: wishlist.items_v2.items[2]?.id },
    ])
    const cart = await shop.data('{ customerCart { items { quantity product { sku } } } }', {}, headers)
    expect(cart).toEqual({ customerCart: { items: [{ quantity: 2, product: { sku: 'BALL' } }] } })
    const unknown = await shop.ask(toCart, { id, ids: ['999999'] }, headers)
    expect(refusalOf(unknown).message).toBe('The wishlist item ids "999999" were not found.')
    expect(refusalOf(await shop.ask(toCart, { id: '', ids: [] }, headers)).message).toBe(
      '"wishlistId" value should be specified',
    )
  })

  test("another customer's list and a guest's request are refused", async () => {
    const { wishlist } = await ask(add, { id: 0, items: [{ sku: 'BALL', quantity: 1 }] })
    const { id } = wishlist
    const other = await fresh()
    const [item] = wishlist.items_v2.items
    const attempts = [
      [add, { id, items: [{ sku: 'BALL', quantity: 1 }] }],
      [remove, { id, ids: [item?.id] }],
      [update, { id, items: [{ wishlist_item_id: item?.id, quantity: 9 }] }],
      [toCart, { id, ids: [item?.id] }],
    ] as const
    for (const [query, variables] of attempts) {
      expect(refusalOf(await shop.ask(query, variables, other))).toEqual({
        status: 200,
        message: 'The wishlist was not found.',
        category: 'graphql-input',
      })
      expect(refusalOf(await shop.ask(query, variables))).toEqual({
        status: 403,
        message: 'The current user cannot perform operations on wishlist',
        category: 'graphql-authorization',
      })
    }
    const theirs = await ask(remove, { id: 0, ids: [item?.id] }, other)
    expect(theirs.user_errors).toHaveLength(1)
    expect(skus(await ask(add, { id, items: [] }))).toEqual(['1 BALL'])
  })
})
