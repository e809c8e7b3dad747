import type { z } from 'zod'
import { tierPrice } from '../../../contracts/catalogue/price-rules.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError } from '../../kit/errors.ts'
import { toMajor, toMinor } from '../../kit/money.ts'
import { preparedTiers } from '../domain/prepare-tiers.ts'
import type { Tier } from '../domain/price.ts'
import { tiersOf } from '../store/price-store.ts'
import { productsBySku } from '../store/product-store.ts'
import { queueRules } from '../store/rule-store.ts'
import { replaceTiers } from '../store/tier-store.ts'
import { announceProducts } from '../writer/announce-products.ts'
import type { AdminParts } from './admin-parts.ts'
import { checked } from './checked.ts'

const typeDefs = `
  enum AdminTierPriceType { FIXED DISCOUNT }
  "price is an amount in base currency, or with DISCOUNT percent off. Without a customer group it holds for everybody."
  type AdminTierPrice { sku: String! price: Float! priceType: AdminTierPriceType! quantity: Float! customerGroupId: Int }
  input AdminTierPriceInput {
    sku: String! price: String! priceType: AdminTierPriceType = FIXED quantity: Float = 1 customerGroupId: Int
  }
  "A price that was not taken, and why."
  type AdminPriceUpdateResult { sku: String! message: String! }
  extend type Query {
    tierPrices(skus: [String!]!): [AdminTierPrice!]!
  }
  extend type Mutation {
    "Adds tier prices; one for the same group and quantity is changed. Answers what was not taken."
    setTierPrices(prices: [AdminTierPriceInput!]!): [AdminPriceUpdateResult!]!
    "Puts these in the place of all tier prices of the products they name."
    replaceTierPrices(prices: [AdminTierPriceInput!]!): [AdminPriceUpdateResult!]!
    "Takes away the tier prices of these groups and quantities."
    deleteTierPrices(prices: [AdminTierPriceInput!]!): [AdminPriceUpdateResult!]!
  }`

type Input = {
  sku: string
  price: string
  priceType: 'FIXED' | 'DISCOUNT'
  quantity: number
  customerGroupId?: number | null
}
type Result = { sku: string; message: string }
type Way = 'set' | 'replace' | 'delete'

const sameStep = (one: Tier, other: Tier) => one.groupId === other.groupId && one.quantity === other.quantity

/** Tier prices as Magento's REST API changes them, many at once. */
export function tierPricesAdmin({ database, configuration, sync }: AdminParts): AdminModule {
  const tierOf = ({ price, priceType, quantity, customerGroupId }: Input): Tier => {
    const { baseCurrency, websiteCode } = configuration()
    const group = customerGroupId == null ? {} : { customerGroup: customerGroupId }
    const amount = priceType === 'DISCOUNT' ? { percent: price } : { price }
    const parsed = checked(tierPrice as z.ZodType<z.infer<typeof tierPrice>>, { ...group, quantity, ...amount })
    const [tier] = preparedTiers({ tierPrices: [parsed] }, { toMinor, baseCurrency, websiteCode })
    if (!tier) throw inputError('A tier price needs a price.')
    return tier
  }

  async function change(prices: Input[], way: Way): Promise<Result[]> {
    const wanted = Map.groupBy(
      prices.map((price) => ({ sku: price.sku, tier: tierOf(price) })),
      ({ sku }) => sku,
    )
    const unknown = await database.transaction(async (t) => {
      const products = await productsBySku(t, [...wanted.keys()])
      const before = await tiersOf(
        t,
        products.map(({ id }) => id),
      )
      for (const { id, sku } of products) {
        const given = (wanted.get(sku) ?? []).map(({ tier }) => tier)
        const kept = (before.get(id) ?? []).filter((tier) => !given.some((one) => sameStep(one, tier)))
        await replaceTiers(t, id, [...(way === 'replace' ? [] : kept), ...(way === 'delete' ? [] : given)])
      }
      await announceProducts(t, database.engine, products)
      await queueRules(
        t,
        database.engine,
        products.map(({ id }) => id),
      )
      const known = new Set(products.map(({ sku }) => sku))
      return [...wanted.keys()].filter((sku) => !known.has(sku))
    })
    await sync()
    return unknown.map((sku) => ({ sku, message: `Requested product doesn't exist: ${sku}` }))
  }

  return {
    name: 'catalog tier prices',
    typeDefs,
    permissions: {
      tierPrices: 'catalog',
      setTierPrices: 'catalog',
      replaceTierPrices: 'catalog',
      deleteTierPrices: 'catalog',
    },
    resolvers: {
      Query: {
        async tierPrices(_, { skus }: { skus: string[] }) {
          const { baseCurrency } = configuration()
          const products = await productsBySku(database.read(), skus)
          const tiers = await tiersOf(
            database.read(),
            products.map(({ id }) => id),
          )
          return products.flatMap(({ id, sku }) =>
            (tiers.get(id) ?? []).map(({ groupId, quantity, percent, amounts }) => ({
              sku,
              quantity,
              customerGroupId: groupId,
              priceType: percent === null ? 'FIXED' : 'DISCOUNT',
              price: percent === null ? toMajor(amounts[baseCurrency] ?? 0, baseCurrency) : Number(percent),
            })),
          )
        },
      },
      Mutation: {
        setTierPrices: (_, { prices }: { prices: Input[] }) => change(prices, 'set'),
        replaceTierPrices: (_, { prices }: { prices: Input[] }) => change(prices, 'replace'),
        deleteTierPrices: (_, { prices }: { prices: Input[] }) => change(prices, 'delete'),
      },
    },
  }
}
