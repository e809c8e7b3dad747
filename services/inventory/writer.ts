import { stock as stockContract } from '../../contracts/catalogue.ts'
import type { StockKeeper, StockSource } from '../../contracts/internal/inventory.ts'
import { insertMany } from '../kit/bulk.ts'
import type { Database } from '../kit/database.ts'
import { emit } from '../kit/outbox.ts'
import { writeChoices } from './store/choice-store.ts'
import type { InventoryTables } from './store/inventory-tables.ts'
import { withParents } from './store/stock-store.ts'

type StockRow = Omit<InventoryTables['stock_item'], 'reserved'>
const batchSize = 500

/** The one way in for stock that comes from outside. The same stock twice changes nothing and announces nothing. */
export function inventoryWriter(database: Database<InventoryTables>): StockKeeper {
  return {
    async write(products) {
      let changes = 0
      for (let start = 0; start < products.length; start += batchSize) {
        changes += await writeBatch(products.slice(start, start + batchSize))
      }
      return changes
    },
    async remove(skus) {
      for (let start = 0; start < skus.length; start += batchSize) {
        const some = skus.slice(start, start + batchSize)
        await database.transaction(async (t) => {
          const told = await withParents(t, some)
          await t.deleteFrom('stock_item').where('sku', 'in', some).execute()
          for (const table of ['stock_child', 'stock_choice'] as const) {
            await t.deleteFrom(table).where('parent_sku', 'in', some).execute()
          }
          await emit(t, { type: 'stock.changed', skus: told })
        })
      }
    },
  }

  async function writeBatch(products: StockSource[]): Promise<number> {
    const bySku = new Map(products.map((product) => [product.sku, product]))
    const skus = [...bySku.keys()]
    return database.transaction(async (t) => {
      const before = new Map(
        (await t.selectFrom('stock_item').selectAll().where('sku', 'in', skus).execute()).map((row) => [row.sku, row]),
      )
      // A product of which no stock is said keeps what it has; a new one begins with the contract's defaults.
      const rows = [...bySku.values()].flatMap((product) =>
        product.stock === undefined && before.has(product.sku) ? [] : toRow(product),
      )
      const links = await t.selectFrom('stock_child').selectAll().where('parent_sku', 'in', skus).execute()
      const linked = new Map<string, string[]>()
      for (const { parent_sku, child_sku } of links)
        linked.set(parent_sku, [...(linked.get(parent_sku) ?? []), child_sku])

      const moved = rows.filter((row) => differs(before.get(row.sku), row))
      const regrouped = [...bySku.values()].filter(
        (product) => childrenOf(product).join('\n') !== (linked.get(product.sku) ?? []).sort().join('\n'),
      )
      const refilled = await writeChoices(t, [...bySku.values()])
      if (moved.length > 0) {
        const columns = Object.keys(moved[0] ?? {}).filter((name) => name !== 'sku') as (keyof StockRow)[]
        const fresh = moved.map((row) => ({ ...row, reserved: 0 }))
        await insertMany(t, 'stock_item', fresh, { engine: database.engine, keys: ['sku'], columns })
      }
      const linkedBefore = regrouped.map(({ sku }) => sku).filter((sku) => linked.has(sku))
      if (linkedBefore.length > 0) await t.deleteFrom('stock_child').where('parent_sku', 'in', linkedBefore).execute()
      const children = regrouped.flatMap((product) =>
        childrenOf(product).map((child_sku) => ({ parent_sku: product.sku, child_sku })),
      )
      await insertMany(t, 'stock_child', children)
      const changed = [...new Set([...moved, ...regrouped, ...refilled].map(({ sku }) => sku))]
      if (changed.length > 0) await emit(t, { type: 'stock.changed', skus: await withParents(t, changed) })
      return changed.length
    })
  }
}

/** The SKUs any of which makes the parent salable: variants, or the members of a group. */
function childrenOf({ configurable, grouped }: StockSource): string[] {
  return [...new Set([...(configurable?.variants ?? []), ...(grouped?.members ?? [])].map(({ sku }) => sku))].sort()
}

function toRow({ sku, stock = stockContract.parse({}) }: StockSource): StockRow {
  return {
    sku,
    quantity: stock.quantity,
    is_in_stock: Number(stock.isInStock),
    manage_stock: Number(stock.manageStock),
    backorders: Number(stock.backorders),
    min_cart_quantity: stock.minCartQuantity,
    max_cart_quantity: stock.maxCartQuantity,
    quantity_increment: stock.quantityIncrement,
    low_stock_threshold: stock.lowStockThreshold,
  }
}

function differs(before: StockRow | undefined, after: StockRow): boolean {
  if (!before) return true
  return (Object.keys(after) as (keyof StockRow)[]).some((column) => before[column] !== after[column])
}
