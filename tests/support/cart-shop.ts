import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { type EngineName, openTestCommerce, type TestCommerce } from './commerce.ts'
import { smallConfiguration } from './small-shop.ts'

const colors = ['Red', 'Blue']

/** What carts are made of: things with every rule of quantity, and a tee in two colours of which one is sold out. */
export const cartCatalogue: CatalogueInput = {
  attributes: [
    {
      code: 'color',
      label: 'Color',
      input: 'select',
      filterable: true,
      options: colors.map((value, position) => ({ value, position })),
    },
  ],
  products: [
    simple('mug', '8.50', { quantity: 10 }),
    simple('plate', '5.00', { quantity: 3 }),
    simple('pairs', '2.00', { quantity: 100, quantityIncrement: 2, minCartQuantity: 2 }),
    simple('few', '3.00', { quantity: 100, minCartQuantity: 3, maxCartQuantity: 6 }),
    simple('gone', '4.00', { quantity: 0 }),
    simple('later', '4.00', { quantity: 0, backorders: true }),
    { ...simple('off', '4.00', { quantity: 9 }), enabled: false },
    { ...simple('course', '40.00', { quantity: 9 }), type: 'virtual' },
    {
      sku: 'tee',
      type: 'configurable',
      name: 'Tee',
      urlKey: 'tee',
      configurable: {
        attributes: ['color'],
        variants: colors.map((color) => ({ sku: `tee-${color}`, values: { color } })),
      },
    },
    ...colors.map((color) => ({
      ...simple(`tee-${color}`, '20.00', { quantity: color === 'Blue' ? 0 : 5 }),
      visibility: 'none' as const,
      attributes: { color },
    })),
  ],
}

type Stock = NonNullable<NonNullable<CatalogueInput['products']>[number]['stock']>

function simple(sku: string, price: string, stock: Stock) {
  return { sku, type: 'simple' as const, name: `The ${sku}`, urlKey: sku.toLowerCase(), price, weight: 1, stock }
}

export type Item = { __typename: string; id: string; uid: string; quantity: number; product: { sku: string } }
export type UserError = { __typename: string; code: string; message: string; quantity?: number | null }
export type CartAnswer = { id: string; total_quantity: number; is_virtual: boolean; items: Item[] }
type Headers = Record<string, string>

export const cartText = 'id total_quantity is_virtual items { __typename id uid quantity product { sku } }'

export type CartShop = Awaited<ReturnType<typeof openCartShop>>

/** A shop of these things with the few requests that every test of carts begins with. */
export async function openCartShop(engine: EngineName, catalogue: CatalogueInput = cartCatalogue) {
  const shop: TestCommerce = await openTestCommerce(engine, smallConfiguration, catalogue)
  let people = 0
  return {
    ...shop,
    /** Tells the events that are waiting. */
    settle: () => shop.commerce.settle(),
    schema: () => shop.commerce.schema(),
    newCart: async () => (await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')).createEmptyCart,
    cart: async (id: string, headers?: Headers) =>
      (await shop.data<{ cart: CartAnswer }>(`{ cart(cart_id: "${id}") { ${cartText} } }`, {}, headers)).cart,
    /** addProductsToCart; `items` are written as GraphQL input objects. */
    add: async (id: string, items: string, headers?: Headers) => {
      const text = `mutation { addProductsToCart(cartId: "${id}", cartItems: [${items}]) { cart { ${cartText} }
        user_errors { __typename code message ... on InsufficientStockError { quantity } } } }`
      type Added = { addProductsToCart: { cart: CartAnswer; user_errors: UserError[] } }
      return (await shop.data<Added>(text, {}, headers)).addProductsToCart
    },
    /** The first error of a document: its words and its category. */
    refusal: async (text: string, headers?: Headers) => {
      const { errors } = await shop.ask(text, {}, headers)
      return [errors?.[0]?.message, errors?.[0]?.extensions?.category]
    },
    /** A new customer, signed in: the header to ask with. */
    signIn: async (): Promise<Headers> => {
      people += 1
      const email = `ada${people}@example.com`
      const person = `email: "${email}", password: "Secret-123456", firstname: "Ada", lastname: "Lovelace"`
      await shop.data(`mutation { createCustomerV2(input: { ${person} }) { customer { email } } }`)
      const { generateCustomerToken } = await shop.data<{ generateCustomerToken: { token: string } }>(
        `mutation { generateCustomerToken(email: "${email}", password: "Secret-123456") { token } }`,
      )
      return { authorization: `Bearer ${generateCustomerToken.token}` }
    },
  }
}
