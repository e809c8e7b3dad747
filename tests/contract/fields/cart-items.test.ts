import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartShop, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'

describe.each(engines)('addProductsToCart on %s', (engine) => {
  let shop: CartShop
  beforeAll(async () => {
    shop = await openCartShop(engine)
  })
  afterAll(() => shop.close())

  /** What is said when this alone is added to an empty cart. */
  const told = async (item: string) => (await shop.add(await shop.newCart(), item)).user_errors

  test('puts products of each type into a cart, each as its own type', async () => {
    const items = '{ sku: "mug", quantity: 2 }, { sku: "course", quantity: 1 }'
    const { cart, user_errors } = await shop.add(await shop.newCart(), items)
    expect(user_errors).toEqual([])
    expect(cart.items.map(({ __typename, quantity, product }) => [__typename, quantity, product.sku])).toEqual([
      ['SimpleCartItem', 2, 'mug'],
      ['VirtualCartItem', 1, 'course'],
    ])
    expect(cart).toMatchObject({ total_quantity: 3, is_virtual: false })
    expect(Buffer.from(cart.items[0]?.uid ?? '', 'base64').toString()).toBe(cart.items[0]?.id)
  })

  test('a variant is one line, however it is asked for: parent_sku, or selected_options of the parent', async () => {
    const { products } = await shop.data<{
      products: { items: { configurable_options: { values: { label: string; uid: string }[] }[] }[] }
    }>(`{ products(filter: { sku: { eq: "tee" } }) { items { ... on ConfigurableProduct {
      configurable_options { values { label uid } } } } } }`)
    const red = products.items[0]?.configurable_options[0]?.values.find(({ label }) => label === 'Red')?.uid
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "tee-Red", parent_sku: "tee", quantity: 1 }')
    const { cart } = await shop.add(id, `{ sku: "tee", quantity: 2, selected_options: ["${red}"] }`)
    expect(cart.items).toMatchObject([{ __typename: 'ConfigurableCartItem', quantity: 3, product: { sku: 'tee' } }])
    const item = `... on ConfigurableCartItem { configured_variant { sku } customizable_options { id }
      configurable_options { id value_id option_label value_label configurable_product_option_uid configurable_product_option_value_uid } }`
    const { cart: shown } = await shop.data<{ cart: { items: object[] } }>(
      `{ cart(cart_id: "${id}") { items { ${item} } } }`,
    )
    const [, attribute, value] = Buffer.from(red ?? '', 'base64')
      .toString()
      .split('/')
      .map(Number)
    expect(shown.items).toEqual([
      {
        configured_variant: { sku: 'tee-Red' },
        customizable_options: [],
        configurable_options: [
          {
            id: attribute,
            value_id: value,
            option_label: 'Color',
            value_label: 'Red',
            configurable_product_option_uid: expect.any(String),
            configurable_product_option_value_uid: red,
          },
        ],
      },
    ])
  })

  test('a SKU is found whatever its case, a variant beside its parent too', async () => {
    const items = '{ sku: "MUG", quantity: 1 }, { sku: "TEE-RED", parent_sku: "TEE", quantity: 1 }'
    const { cart, user_errors } = await shop.add(await shop.newCart(), items)
    expect([user_errors, cart.items.map(({ product }) => product.sku)]).toEqual([[], ['mug', 'tee']])
  })

  test.each([
    [
      'nothing of that name',
      '{ sku: "nothing", quantity: 1 }',
      'PRODUCT_NOT_FOUND',
      'Could not find a product with SKU "nothing"',
    ],
    ['an empty SKU', '{ sku: "", quantity: 1 }', 'PRODUCT_NOT_FOUND', 'Could not find a product with SKU ""'],
    [
      'what is switched off',
      '{ sku: "off", quantity: 1 }',
      'PRODUCT_NOT_FOUND',
      'Could not find a product with SKU "off"',
    ],
    [
      'what is sold out',
      '{ sku: "gone", quantity: 1 }',
      'PRODUCT_NOT_FOUND',
      'Could not find a product with SKU "gone"',
    ],
    [
      'a variant that is sold out',
      '{ sku: "tee-Blue", parent_sku: "tee", quantity: 1 }',
      'INSUFFICIENT_STOCK',
      'This product is out of stock.',
    ],
    ['no pieces', '{ sku: "mug", quantity: 0 }', 'UNDEFINED', 'The product quantity should be greater than 0'],
    ['half a piece', '{ sku: "mug", quantity: 1.5 }', 'UNDEFINED', 'You cannot use decimal quantity for this product.'],
    ['more than there are', '{ sku: "mug", quantity: 11 }', 'INSUFFICIENT_STOCK', 'Only 10 of 11 available'],
    ['fewer than the fewest', '{ sku: "few", quantity: 2 }', 'INSUFFICIENT_STOCK', 'The fewest you may purchase is 3.'],
    ['more than the most', '{ sku: "few", quantity: 7 }', 'INSUFFICIENT_STOCK', 'The most you may purchase is 6.'],
    [
      'off the increment',
      '{ sku: "pairs", quantity: 3 }',
      'UNDEFINED',
      'You can buy The pairs only in quantities of 2 at a time.',
    ],
    [
      'a parent without its options',
      '{ sku: "tee", quantity: 1 }',
      'REQUIRED_PARAMETER_MISSING',
      'You need to choose options for your item.',
    ],
  ])('refuses %s', async (_case, item, code, message) => {
    expect(await told(item)).toMatchObject([{ code, message }])
  })

  test('what ran short says how many there are', async () => {
    expect(await told('{ sku: "plate", quantity: 4 }')).toEqual([
      {
        __typename: 'InsufficientStockError',
        code: 'INSUFFICIENT_STOCK',
        message: 'Only 3 of 4 available',
        quantity: 3,
      },
    ])
    expect((await told('{ sku: "nothing", quantity: 1 }'))[0]?.__typename).toBe('CartUserInputError')
  })

  test('a refused product stops none of the others, and stays refused on top of what the cart holds', async () => {
    const id = await shop.newCart()
    const first = await shop.add(
      id,
      '{ sku: "plate", quantity: 2 }, { sku: "nothing", quantity: 1 }, { sku: "later", quantity: 4 }',
    )
    expect(first.user_errors.map(({ code }) => code)).toEqual(['PRODUCT_NOT_FOUND'])
    const second = await shop.add(id, '{ sku: "plate", quantity: 2 }, { sku: "mug", quantity: 1 }')
    expect(second.user_errors.map(({ message }) => message)).toEqual(['Only 3 of 4 available'])
    expect(second.cart.items.map(({ product, quantity }) => `${quantity} ${product.sku}`)).toEqual([
      '2 plate',
      '4 later',
      '1 mug',
    ])
  })

  test('a cart that cannot be named, or nothing to add, is an error of the request', async () => {
    const add = (cart: string, items: string) =>
      shop.refusal(`mutation { addProductsToCart(cartId: "${cart}", cartItems: [${items}]) { cart { id } } }`)
    expect(await add('', '{ sku: "mug", quantity: 1 }')).toEqual([
      'Required parameter "cartId" is missing',
      'graphql-input',
    ])
    expect(await add(await shop.newCart(), '')).toEqual(['Required parameter "cartItems" is missing', 'graphql-input'])
    expect(await add('unknown', '{ sku: "mug", quantity: 1 }')).toEqual([
      'Could not find a cart with ID "unknown"',
      'graphql-no-such-entity',
    ])
  })

  test('tabs that add at the same time lose nothing', async () => {
    const id = await shop.newCart()
    await Promise.all(Array.from({ length: 10 }, () => shop.add(id, '{ sku: "mug", quantity: 1 }')))
    expect(await shop.cart(id)).toMatchObject({ total_quantity: 10, items: [{ quantity: 10 }] })
  })
})
