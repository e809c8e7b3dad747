import { graphql } from 'graphql'
import type { NotForSale, SaleItem, Wanted } from '../../contracts/internal/catalog.ts'
import { type StoreConfigurationInput, storeConfiguration } from '../../contracts/stores.ts'
import { fuse } from '../kit/fuse.ts'
import type { CommerceModule, RequestContext } from '../kit/module.ts'
import { encodeUid } from '../kit/uid.ts'
import { saleItem, stockState } from './domain/samples.fixture.ts'
import { openCart } from './index.ts'
import type { Neighbours } from './neighbours.ts'

/** A small shop in US dollars: tax in California, flat rate and free shipping from 50.00. */
export const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  views: [{ code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }],
  title: 'Shop',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: { rates: [{ code: 'US-CA', country: 'US', region: 'CA', percent: '8.25' }] },
  shipping: {
    flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5.00' },
    freeshipping: { title: 'Free', name: 'Free', minimumSubtotal: '50' },
  },
  payment: { checkmo: { title: 'Check', payableTo: 'Vitrine' }, purchaseorder: { title: 'PO' } },
  mail: { fromName: 'Shop', fromAddress: 'shop@example.org' },
} satisfies StoreConfigurationInput)

const products: CommerceModule = {
  name: 'catalog',
  typeDefs: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    interface ProductInterface @key(fields: "uid") { uid: ID! sku: String }
    type SimpleProduct implements ProductInterface @key(fields: "uid") { uid: ID! sku: String }`,
  resolvers: {
    ProductInterface: {
      __resolveType: () => 'SimpleProduct',
      __resolveReferences: async (references: { uid: string }[]) =>
        references.map(({ uid }) => ({ __typename: 'SimpleProduct', uid, sku: uid === 'MQ==' ? 'tee' : 'hoodie' })),
    },
  },
}

type Added = {
  addProductsToCart: {
    cart: { items: { uid: string; quantity: number; __typename: string }[]; total_quantity: number }
    user_errors: { code: string; message: string; quantity?: number }[]
  }
}

export type CartShop = Awaited<ReturnType<typeof openCartShop>>

/** The cart service over a shelf of two products: a tee, and a hoodie that comes in red. */
export async function openCartShop(folder: string, others: Pick<Neighbours, 'shipping' | 'tax' | 'payment'>) {
  const catalogue = new Map<string, SaleItem>([
    ['tee', saleItem({ regularPriceMinor: 1999, finalPriceMinor: 1999 })],
    ['hoodie', hoodie],
  ])
  const stock = new Map([
    ['tee', 10],
    ['hoodie-red', 10],
  ])
  const lookUp = ({ sku, selectedOptions }: Wanted): SaleItem | NotForSale => {
    const item = catalogue.get(sku)
    if (!item) return { reason: 'no-such-product', sku }
    return item.type === 'configurable' && selectedOptions.length === 0 ? { reason: 'options-missing', sku } : item
  }
  const unused = () => Promise.reject(new Error('A cart never touches the stock.'))
  const cart = await openCart({
    databaseUrl: `sqlite:${folder}`,
    configuration: () => settings,
    ...others,
    customer: nobody,
    catalog: { saleItems: async ({ wanted }) => wanted.map(lookUp) },
    inventory: {
      stock: async (skus) => skus.map((sku) => stockState({ sku, available: stock.get(sku) ?? 0 })),
      reserve: unused,
      release: unused,
      commit: unused,
      restock: unused,
      pickupPoints: unused,
    },
  })
  const { schema } = fuse([cart.module, products])

  const run = (source: string) => {
    const contextValue = { configuration: settings, store: settings.views[0], currency: 'USD', tags: new Set() }
    return graphql({ schema, source, contextValue: contextValue as unknown as RequestContext })
  }
  /** The answer to a document; throws the first error. */
  async function ask<T>(source: string): Promise<T> {
    const { data, errors } = await run(source)
    if (errors?.[0]) throw errors[0]
    return JSON.parse(JSON.stringify(data)) as T
  }

  return {
    cart,
    catalogue,
    stock,
    ask,
    newCart: async () => (await ask<{ createEmptyCart: string }>('mutation { createEmptyCart }')).createEmptyCart,
    /** Puts items, written as GraphQL input objects, into a cart. */
    add: (id: string, wanted: string) =>
      ask<Added>(`mutation { addProductsToCart(cartId: "${id}", cartItems: [${wanted}]) {
        cart { total_quantity items { __typename uid quantity } }
        user_errors { code message ... on InsufficientStockError { quantity } } } }`),
    /** One of the mutations that take the cart's id and something else in one input. */
    set: (id: string, field: string, rest: string) =>
      ask(`mutation { ${field}(input: { cart_id: "${id}", ${rest} }) { cart { id } } }`),
    /** The first error of a document: its words and its category. */
    async refusal(source: string): Promise<[string | undefined, unknown]> {
      const { errors } = await run(source)
      return [errors?.[0]?.message, errors?.[0]?.extensions.category]
    },
    close: cart.close,
  }
}

/** There are no accounts in this shop. */
const nobody: Neighbours['customer'] = {
  customer: async () => null,
  address: async () => null,
  saveAddress: () => Promise.reject(new Error('There are no accounts in this shop.')),
  groups: async () => [],
}

const hoodie = saleItem({
  productUid: 'Mg==',
  productSku: 'hoodie',
  productName: 'Hoodie',
  sku: 'hoodie-red',
  variantUid: 'Mw==',
  type: 'configurable',
  options: [
    {
      optionUid: encodeUid('configurable/2/93'),
      optionLabel: 'Color',
      valueUid: encodeUid('configurable/93/52'),
      valueLabel: 'Red',
    },
  ],
  regularPriceMinor: 4500,
  finalPriceMinor: 4500,
})
