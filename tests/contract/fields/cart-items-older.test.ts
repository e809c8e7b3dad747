import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartAnswer, type CartShop, cartText, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'

describe.each(engines)('one mutation per type of product on %s', (engine) => {
  let shop: CartShop
  beforeAll(async () => {
    shop = await openCartShop(engine)
  })
  afterAll(() => shop.close())

  const text = (field: string, id: string, items: string) =>
    `mutation { ${field}(input: { cart_id: "${id}", cart_items: [${items}] }) { cart { ${cartText} } } }`
  const add = async (field: string, id: string, items: string) =>
    (await shop.data<Record<string, { cart: CartAnswer }>>(text(field, id, items)))[field]?.cart
  const refused = async (field: string, items: string) => shop.refusal(text(field, await shop.newCart(), items))

  test('addSimpleProductsToCart adds up with what is there', async () => {
    const id = await shop.newCart()
    await add('addSimpleProductsToCart', id, '{ data: { sku: "mug", quantity: 1 } }')
    const cart = await add('addSimpleProductsToCart', id, '{ data: { sku: "mug", quantity: 2 } }')
    expect(cart?.items).toMatchObject([{ __typename: 'SimpleCartItem', quantity: 3 }])
  })

  test('addVirtualProductsToCart makes a cart of which nothing is carried', async () => {
    const cart = await add('addVirtualProductsToCart', await shop.newCart(), '{ data: { sku: "course", quantity: 1 } }')
    expect(cart).toMatchObject({ is_virtual: true, items: [{ __typename: 'VirtualCartItem' }] })
  })

  test('addConfigurableProductsToCart takes the variant of a parent', async () => {
    const items = '{ parent_sku: "tee", data: { sku: "tee-Red", quantity: 2 } }'
    const cart = await add('addConfigurableProductsToCart', await shop.newCart(), items)
    expect(cart?.items).toMatchObject([{ __typename: 'ConfigurableCartItem', quantity: 2, product: { sku: 'tee' } }])
  })

  test.each([
    [
      'addSimpleProductsToCart',
      'data: { sku: "nothing", quantity: 1 }',
      'Could not find a product with SKU "nothing"',
      'graphql-no-such-entity',
    ],
    [
      'addSimpleProductsToCart',
      'data: { sku: "mug", quantity: 0 }',
      'Please enter a number greater than 0 in this field.',
      'graphql-input',
    ],
    [
      'addSimpleProductsToCart',
      'data: { sku: "plate", quantity: 9 }',
      'Could not add the product with SKU plate to the shopping cart: Only 3 of 9 available',
      'graphql-input',
    ],
    [
      'addVirtualProductsToCart',
      'data: { sku: "gone", quantity: 1 }',
      'Could not add the product with SKU gone to the shopping cart: Product that you are trying to add is not available.',
      'graphql-input',
    ],
    [
      'addConfigurableProductsToCart',
      'parent_sku: "none", data: { sku: "tee-Red", quantity: 1 }',
      'Could not find a product with SKU "none"',
      'graphql-no-such-entity',
    ],
    [
      'addConfigurableProductsToCart',
      'parent_sku: "tee", data: { sku: "mug", quantity: 1 }',
      'Could not add the product with SKU tee to the shopping cart: Could not find specified product.',
      'graphql-input',
    ],
  ])('%s refuses { %s }', async (field, item, message, category) => {
    expect(await refused(field, `{ ${item} }`)).toEqual([message, category])
  })

  test('all go in or none: the first that cannot is the error of the request', async () => {
    const id = await shop.newCart()
    const items = '{ data: { sku: "mug", quantity: 1 } }, { data: { sku: "nothing", quantity: 1 } }'
    expect((await shop.refusal(text('addSimpleProductsToCart', id, items)))[1]).toBe('graphql-no-such-entity')
    expect((await shop.cart(id)).items).toEqual([])
  })

  test('each takes several things at a time', async () => {
    const [virtual, variants] = [await shop.newCart(), await shop.newCart()]
    const course = '{ data: { sku: "course", quantity: 1 } }'
    expect(
      await shop.data(`mutation { addVirtualProductsToCart(input: { cart_id: "${virtual}", cart_items: [${course}, ${course}] }) {
        cart { items { quantity } } } }`),
    ).toEqual({ addVirtualProductsToCart: { cart: { items: [{ quantity: 2 }] } } })
    const tee = '{ parent_sku: "tee", data: { sku: "tee-Red", quantity: 1 } }'
    expect(
      await shop.data(`mutation { addConfigurableProductsToCart(input: { cart_id: "${variants}", cart_items: [${tee}, ${tee}] }) {
        cart { items { quantity } } } }`),
    ).toEqual({ addConfigurableProductsToCart: { cart: { items: [{ quantity: 2 }] } } })
  })

  test('without a cart or items, the missing parameter is named', async () => {
    expect(await shop.refusal(text('addSimpleProductsToCart', '', '{ data: { sku: "mug", quantity: 1 } }'))).toEqual([
      'Required parameter "cart_id" is missing',
      'graphql-input',
    ])
    expect(await refused('addSimpleProductsToCart', '')).toEqual([
      'Required parameter "cart_items" is missing',
      'graphql-input',
    ])
  })
})
