import { z } from 'zod'
import { stock as stockContract } from '../../../contracts/catalogue.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import type { Database } from '../../kit/database.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import { type StockItem, stateOf } from '../domain/stock-state.ts'
import type { InventoryTables } from '../store/inventory-tables.ts'
import { changeStock } from '../store/stock-change.ts'
import { itemsOf } from '../store/stock-store.ts'

const settings = `isInStock: Boolean manageStock: Boolean backorders: Boolean
  minCartQuantity: Float maxCartQuantity: Float quantityIncrement: Float lowStockThreshold: Float`

const typeDefs = `
  "Stock of one SKU: on hand, promised to orders that are being placed, and what may still be sold."
  type AdminStock {
    sku: String! quantity: Float! reserved: Float! available: Float! isSalable: Boolean! ${settings}
  }
  input AdminStockInput { sku: String! quantity: Float ${settings} }
  extend type Query {
    "One answer per SKU, in order; null for one that nobody keeps."
    stock(skus: [String!]!): [AdminStock]!
  }
  extend type Mutation {
    "Changes what is said; the rest stays. quantity is what is on hand: what is promised stays promised."
    setStock(sku: String!, quantity: Float, ${settings}): AdminStock!
    "The same for many, all or none."
    setStocks(items: [AdminStockInput!]!): [AdminStock!]!
  }`

type Change = { sku: string } & Partial<Record<keyof z.input<typeof stockContract>, number | boolean | null>>

const changes = stockContract.partial()
const most = 1000

/** Stock as a merchant sees and changes it, SKU by SKU. */
export function stockAdmin(database: Database<InventoryTables>): AdminModule {
  async function states(skus: string[]) {
    const items = await itemsOf(database.write, skus)
    return skus.map((sku) => view(items.get(sku)))
  }
  async function set(given: Change[]) {
    if (given.length > most) throw inputError(`At most ${most} SKUs at a time.`)
    const wanted = given.map(({ sku, ...rest }) => {
      const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined))
      const parsed = changes.safeParse(said)
      if (!parsed.success) throw inputError(`${sku}: ${z.prettifyError(parsed.error)}`)
      // Defaults are for what is new: only what was said is changed.
      return { sku, change: Object.fromEntries(Object.keys(said).map((key) => [key, said[key]])) }
    })
    const unknown = await changeStock(database, wanted)
    if (unknown) throw noSuchEntity(`The product with SKU "${unknown}" does not exist.`)
    return states(wanted.map(({ sku }) => sku))
  }
  return {
    name: 'stock',
    typeDefs,
    permissions: { stock: 'inventory', setStock: 'inventory', setStocks: 'inventory' },
    resolvers: {
      Query: { stock: (_, { skus }: { skus: string[] }) => states(skus.slice(0, most)) },
      Mutation: {
        setStock: async (_, change: Change) => (await set([change]))[0],
        setStocks: (_, { items }: { items: Change[] }) => set(items),
      },
    },
  }
}

function view(item: StockItem | undefined) {
  if (!item) return null
  const { available, isSalable } = stateOf(item)
  return { ...item, available, isSalable }
}
