import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { type EngineName, openTestCommerce, type TestCommerce } from './commerce.ts'
import { smallConfiguration } from './small-shop.ts'

type Headers = Record<string, string>

/** A shop that sells one thing of each type, lets buyers cancel, and takes checks and purchase orders. */
export const orderConfiguration: StoreConfigurationInput = {
  ...smallConfiguration,
  payment: { checkmo: { title: 'Check / Money order' }, purchaseorder: { title: 'Purchase Order' } },
  orders: { cancellationEnabled: true },
}

const simple = (sku: string, price: string, more: object = {}) => ({
  sku,
  type: 'simple' as const,
  name: `The ${sku}`,
  urlKey: sku.toLowerCase(),
  price,
  weight: 1,
  stock: { quantity: 20 },
  ...more,
})

export const orderCatalogue: CatalogueInput = {
  attributes: [{ code: 'color', label: 'Color', input: 'select', options: [{ value: 'Red', position: 0 }] }],
  products: [
    simple('mug', '10.00'),
    simple('plate', '5.00'),
    simple('rare', '7.00', { stock: { quantity: 1 } }),
    simple('card', '3.00', {
      customOptions: [
        { title: 'Text', type: 'field', required: true, price: '1', position: 1 },
        { title: 'Paper', type: 'drop_down', position: 2, values: [{ title: 'Thick', price: '2' }, { title: 'Thin' }] },
      ],
    }),
    simple('tee-red', '20.00', { visibility: 'none', attributes: { color: 'Red' } }),
    {
      sku: 'tee',
      type: 'configurable',
      name: 'Tee',
      urlKey: 'tee',
      configurable: { attributes: ['color'], variants: [{ sku: 'tee-red', values: { color: 'Red' } }] },
    },
    {
      sku: 'set',
      type: 'bundle',
      name: 'Breakfast Set',
      urlKey: 'set',
      bundle: {
        options: [
          { title: 'Mug', type: 'radio', position: 1, selections: [{ sku: 'mug', quantity: 2, isDefault: true }] },
          { title: 'Plate', type: 'radio', position: 2, selections: [{ sku: 'plate', isDefault: true }] },
        ],
      },
    },
    {
      sku: 'film',
      type: 'downloadable',
      name: 'Film',
      urlKey: 'film',
      price: '6.00',
      stock: { quantity: 20 },
      downloadable: {
        links: [{ title: 'Episode 1', price: '1.00', content: { file: 'films/one.txt' }, downloads: 2 }],
      },
    },
  ],
}

export const address = `{ firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Los Angeles",
  region: "CA", postcode: "90210", country_code: "US", telephone: "555" }`

export type Placed = {
  errors: { code: string; message: string }[]
  order: { order_number: string } | null
  orderV2: { id: string; number: string; token: string } | null
}

export type OrderShop = Awaited<ReturnType<typeof openOrderShop>>

/** The shop with the requests that every test of orders begins with. */
export async function openOrderShop(
  engine: EngineName,
  configuration: StoreConfigurationInput = orderConfiguration,
  catalogue: CatalogueInput = orderCatalogue,
  options: Parameters<typeof openTestCommerce>[3] = {},
) {
  const shop: TestCommerce = await openTestCommerce(engine, configuration, catalogue, options)

  /** Uids of choices by their label: of attributes, custom options, bundles and links of one product. */
  async function choices(sku: string): Promise<Record<string, string>> {
    const query = `query($sku: String!) { products(filter: { sku: { eq: $sku } }) { items {
      ... on ConfigurableProduct { configurable_options { values { uid store_label } } }
      ... on BundleProduct { items { options { uid label } } }
      ... on DownloadableProduct { downloadable_product_links { uid title } }
      ... on CustomizableProductInterface { options { uid title
        ... on CustomizableDropDownOption { choices: value { uid title } } } } } } }`
    const { products } = await shop.data<{ products: { items: object[] } }>(query, { sku })
    const found: Record<string, string> = {}
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const { uid, label, title, store_label } = value as Record<string, unknown>
      const name = label ?? title ?? store_label
      if (typeof uid === 'string' && typeof name === 'string') found[name] = uid
      for (const inner of Object.values(value)) look(inner)
    }
    look(products.items)
    return found
  }

  /** A cart with these items (written as GraphQL input objects), ready to be ordered. */
  async function readyCart(items: string, { headers = {} as Headers, method = 'checkmo' } = {}): Promise<string> {
    const isGuest = !headers.authorization
    const id = isGuest
      ? (await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')).createEmptyCart
      : (await shop.data<{ customerCart: { id: string } }>('{ customerCart { id } }', {}, headers)).customerCart.id
    const added = await shop.data<{ addProductsToCart: { user_errors: { message: string }[] } }>(
      `mutation { addProductsToCart(cartId: "${id}", cartItems: [${items}]) { user_errors { message } } }`,
      {},
      headers,
    )
    const [refused] = added.addProductsToCart.user_errors
    if (refused) throw new Error(refused.message)
    const set = (field: string, rest: string) => `${field}(input: { cart_id: "${id}", ${rest} }) { cart { id } }`
    await shop.data(
      `mutation {
        ${isGuest ? set('setGuestEmailOnCart', 'email: "ada@example.org"') : ''}
        ${set('setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address} }]`)}
        ${set('setBillingAddressOnCart', `billing_address: { address: ${address} }`)}
        ${set('setShippingMethodsOnCart', 'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]')}
        ${set('setPaymentMethodOnCart', `payment_method: { code: "${method}" }`)}
      }`,
      {},
      headers,
    )
    return id
  }

  async function place(id: string, headers: Headers = {}): Promise<Placed> {
    const text = `mutation { placeOrder(input: { cart_id: "${id}" }) {
      errors { code message } order { order_number } orderV2 { id number token } } }`
    return (await shop.data<{ placeOrder: Placed }>(text, {}, headers)).placeOrder
  }

  /** Orders these items; answers the order, or throws why there is none. */
  async function buy(items: string, headers: Headers = {}) {
    const { orderV2, errors } = await place(await readyCart(items, { headers }), headers)
    if (!orderV2) throw new Error(errors.map(({ message }) => message).join('\n'))
    return orderV2
  }

  /** A guest's order, seen through its token. */
  async function seen<T>(token: string, fields: string): Promise<T> {
    const text = `query($token: String!) { guestOrderByToken(input: { token: $token }) { ${fields} } }`
    return (await shop.data<{ guestOrderByToken: T }>(text, { token })).guestOrderByToken
  }

  return { ...shop, data: shop.data, mails: shop.mails, choices, readyCart, place, buy, seen }
}
