import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { type EngineName, openTestCommerce } from './commerce.ts'
import { smallConfiguration } from './small-shop.ts'

const thing = (sku: string, price: string, more: object = {}) => ({
  sku,
  type: 'simple' as const,
  name: `The ${sku}`,
  urlKey: sku,
  price,
  weight: 1,
  categories: [{ path: 'Things' }],
  stock: { quantity: 100 },
  ...more,
})

/** Things with round prices, one of them without weight to carry, one taxed like a book. */
export const checkoutCatalogue: CatalogueInput = {
  categories: [
    { path: 'Things', name: 'Things', urlKey: 'things' },
    { path: 'Sale', name: 'Sale', urlKey: 'sale' },
  ],
  products: [
    thing('chair', '100.00', { weight: 10 }),
    thing('cup', '9.99', { categories: [{ path: 'Sale' }] }),
    thing('rug', '50.00', { specialPrice: '40.00' }),
    thing('book', '20.00', { taxClass: 'Books' }),
    thing('course', '30.00', { type: 'virtual' }),
  ],
}

type Headers = Record<string, string>

export type CheckoutShop = Awaited<ReturnType<typeof openCheckoutShop>>

export const ada = `firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Los Angeles",
  region: "CA", postcode: "90210", country_code: "US", telephone: "555-0100"`

/** A shop with what every test of what a cart costs begins with. */
export async function openCheckoutShop(engine: EngineName, changes: Partial<StoreConfigurationInput> = {}) {
  const shop = await openTestCommerce(engine, { ...smallConfiguration, ...changes }, checkoutCatalogue)
  let people = 0

  /** One of the mutations that take the cart's id and something else in one input; answers `fields` of the cart. */
  async function set<Cart>(id: string, field: string, rest: string, fields = 'id', headers?: Headers): Promise<Cart> {
    const text = `mutation { ${field}(input: { cart_id: "${id}" ${rest} }) { cart { ${fields} } } }`
    const data = await shop.data<Record<string, { cart: Cart }>>(text, {}, headers)
    return (data[field] as { cart: Cart }).cart
  }

  const checkout = {
    ...shop,
    set,
    /** A cart of these pieces by SKU: a guest's, or with headers the customer's own. */
    async cartOf(pieces: Record<string, number>, headers?: Headers): Promise<string> {
      const open = headers ? '{ customerCart { id } }' : 'mutation { createGuestCart { cart { id } } }'
      type Opened = { customerCart?: { id: string }; createGuestCart?: { cart: { id: string } } }
      const opened = await shop.data<Opened>(open, {}, headers)
      const id = opened.customerCart?.id ?? opened.createGuestCart?.cart.id ?? ''
      const items = Object.entries(pieces).map(([sku, quantity]) => `{ sku: "${sku}", quantity: ${quantity} }`)
      if (items.length > 0) {
        await shop.data(
          `mutation { addProductsToCart(cartId: "${id}", cartItems: [${items}]) { user_errors { message } } }`,
          {},
          headers,
        )
      }
      return id
    },
    async cart<Cart>(id: string, fields: string, headers?: Headers): Promise<Cart> {
      return (await shop.data<{ cart: Cart }>(`{ cart(cart_id: "${id}") { ${fields} } }`, {}, headers)).cart
    },
    shipTo: (id: string, address = ada, headers?: Headers) =>
      set(id, 'setShippingAddressesOnCart', `shipping_addresses: [{ address: { ${address} } }]`, 'id', headers),
    shipBy: (id: string, carrier = 'flatrate', method = carrier, headers?: Headers) =>
      set(
        id,
        'setShippingMethodsOnCart',
        `shipping_methods: [{ carrier_code: "${carrier}", method_code: "${method}" }]`,
        'id',
        headers,
      ),
    /** All that an order needs beyond its lines. */
    async ready(id: string, headers?: Headers): Promise<string> {
      if (!headers) await set(id, 'setGuestEmailOnCart', 'email: "ada@example.org"')
      await checkout.shipTo(id, ada, headers)
      await set(id, 'setBillingAddressOnCart', 'billing_address: { same_as_shipping: true }', 'id', headers)
      await checkout.shipBy(id, 'flatrate', 'flatrate', headers)
      await set(id, 'setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }', 'id', headers)
      return id
    },
    async place(id: string, headers?: Headers) {
      type Placed = { placeOrder: { orderV2: { number: string } | null; errors: { code: string; message: string }[] } }
      const text = `mutation { placeOrder(input: { cart_id: "${id}" }) { orderV2 { number } errors { code message } } }`
      return (await shop.data<Placed>(text, {}, headers)).placeOrder
    },
    /** Writes a cart price rule; answers its id. */
    async rule(rule: object, couponCode: string | null = null, id: number | null = null): Promise<number> {
      const text = `mutation($id: Int, $rule: JSON!, $couponCode: String) {
        saveSalesRule(id: $id, rule: $rule, couponCode: $couponCode) { id } }`
      const given = { name: 'Rule', ...(couponCode && { couponType: 'specific' }), ...rule }
      const saved = await shop.admin<{ saveSalesRule: { id: number } }>(text, { id, rule: given, couponCode })
      return saved.saveSalesRule.id
    },
    removeRule: (id: number) => shop.admin(`mutation { deleteSalesRule(id: ${id}) }`),
    /** The first error of a document: its words and its category. */
    async refusal(text: string, headers?: Headers): Promise<[string | undefined, string | undefined]> {
      const { errors } = await shop.ask(text, {}, headers)
      return [errors?.[0]?.message, errors?.[0]?.extensions?.category]
    },
    /** A new customer, signed in: the header to ask with. */
    async signIn(): Promise<Headers> {
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
  return checkout
}
