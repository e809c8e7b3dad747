/** A cart of every type of product with all that can be set on it, asked for every field that the schema has. */
import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartShop, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'

const catalogue = {
  ...productTypesCatalogue,
  products: productTypesCatalogue.products?.map((product) =>
    product.sku === 'FILM' ? { ...product, stock: { quantity: 100 } } : product,
  ),
}

/** Everything below a type. Fields of several concrete types get names of their own, where their types differ. */
function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type)
  if (named.name === 'ProductInterface') return '{ sku }'
  if (isAbstractType(named)) {
    const parts = schema.getPossibleTypes(named).map((one) => `... on ${one.name} ${selectionOf(schema, one, depth)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const isDeep = depth > 5 && isObjectType(getNamedType(field.type))
    return isDeep ? [] : `${field.name} ${selectionOf(schema, field.type, depth + 1)}`
  })
  return `{ ${fields.join(' ')} }`
}

describe.each(engines)('a whole cart on %s', (engine) => {
  let shop: CartShop
  beforeAll(async () => {
    shop = await openCartShop(engine, catalogue)
  })
  afterAll(() => shop.close())

  test('every field of cart answers, for every type of product, and an order ends it', async () => {
    type Found = {
      products: {
        items: {
          sku: string
          items?: { options: { uid: string }[] }[]
          downloadable_product_links?: { uid: string }[]
          options?: { uid: string; title: string }[]
        }[]
      }
    }
    const { products } =
      await shop.data<Found>(`{ products(filter: { sku: { in: ["KIT", "FILM", "MUG"] } }) { items { sku
      ... on BundleProduct { items { options { uid } } } ... on DownloadableProduct { downloadable_product_links { uid } }
      ... on SimpleProduct { options { uid title } } } } }`)
    const of = (sku: string) => products.items.find((product) => product.sku === sku)
    const selections = of('KIT')
      ?.items?.slice(0, 2)
      .map(({ options }) => options[0]?.uid)
    const links = of('FILM')?.downloadable_product_links?.map(({ uid }) => uid)
    const name = of('MUG')?.options?.find(({ title }) => title === 'Name')?.uid
    const id = await shop.newCart()
    const { user_errors } = await shop.add(
      id,
      `{ sku: "KIT", quantity: 1, selected_options: ${JSON.stringify(selections)} }
       { sku: "FILM", quantity: 1, selected_options: ${JSON.stringify(links)} }
       { sku: "MUG", quantity: 1, entered_options: [{ uid: "${name}", value: "Ada" }] }
       { sku: "TEE-Red-S", parent_sku: "TEE", quantity: 1 } { sku: "COURSE", quantity: 1 }`,
    )
    expect(user_errors).toEqual([])
    const address = `{ firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Town", region_id: 12,
      postcode: "90210", country_code: "US", telephone: "555" }`
    const set = (field: string, input: string) =>
      shop.data(`mutation { ${field}(input: { cart_id: "${id}", ${input} }) { cart { id } } }`)
    await set('setGuestEmailOnCart', 'email: "ada@example.com"')
    await set('setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address} }]`)
    await set('setBillingAddressOnCart', `billing_address: { address: ${address} }`)
    await set('setShippingMethodsOnCart', 'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]')
    await set('setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')

    const schema = shop.schema()
    const cart = schema.getType('Cart')
    if (!isObjectType(cart)) throw new Error('There is no type of carts.')
    for (const { name: field, type } of Object.values(cart.getFields())) {
      const { errors } = await shop.ask(`{ cart(cart_id: "${id}") { ${field} ${selectionOf(schema, type)} } }`)
      expect([field, errors]).toEqual([field, undefined])
    }
    const { items } = await shop.cart(id)
    expect(items.map(({ __typename }) => __typename)).toEqual([
      'BundleCartItem',
      'DownloadableCartItem',
      'SimpleCartItem',
      'ConfigurableCartItem',
      'VirtualCartItem',
    ])

    type Placed = { placeOrder: { errors: object[]; orderV2: { items: { product_sku: string }[] } | null } }
    const place = `mutation { placeOrder(input: { cart_id: "${id}" }) { errors { code message } orderV2 { items { product_sku } } } }`
    const { placeOrder } = await shop.data<Placed>(place)
    expect(placeOrder.errors).toEqual([])
    expect(placeOrder.orderV2?.items).toHaveLength(5)
    expect(await shop.refusal(`{ cart(cart_id: "${id}") { id } }`)).toEqual([
      "The cart isn't active.",
      'graphql-no-such-entity',
    ])
  })
})
