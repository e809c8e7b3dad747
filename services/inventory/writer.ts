import type { Product } from '../../contracts/catalogue.ts'
import type { Database } from '../kit/database.ts'
import { emit } from '../kit/outbox.ts'
import { overwrite } from '../kit/upsert.ts'
import type { InventoryTables } from './store/inventory-tables.ts'
import { withParents } from './store/stock-store.ts'

/** What the inventory needs to know of a product: its stock and, of a configurable one, its variants. */
export type StockSource = Pick<Product, 'sku' | 'stock' | 'configurable'>
export type InventoryWriter = {
  /** Takes the stock of products; what is promised to orders stays promised. Answers how many SKUs changed. */
  write(products: StockSource[]): Promise<number>
}

type StockRow = Omit<InventoryTables['stock_item'], 'reserved'>
const batchSize = 500

/** The one way in for stock that comes from outside. The same stock twice changes nothing and announces nothing. */
export function inventoryWriter(database: Database<InventoryTables>): InventoryWriter {
  return {
    async write(products) {
      let changes = 0
      for (let start = 0; start < products.length; start += batchSize) {
        changes += await writeBatch(products.slice(start, start + batchSize))
      }
      return changes
    },
  }

  async function writeBatch(products: StockSource[]): Promise<number> {
    const bySku = new Map(products.map((product) => [product.sku, product]))
    const skus = [...bySku.keys()]
    const rows = [...bySku.values()].map(toRow)
    return database.transaction(async (t) => {
      const before = new Map(
        (await t.selectFrom('stock_item').selectAll().where('sku', 'in', skus).execute()).map((row) => [row.sku, row]),
      )
      const links = await t.selectFrom('stock_child').selectAll().where('parent_sku', 'in', skus).execute()
      const linked = new Map<string, string[]>()
      for (const { parent_sku, child_sku } of links)
        linked.set(parent_sku, [...(linked.get(parent_sku) ?? []), child_sku])

      const moved = rows.filter((row) => differs(before.get(row.sku), row))
      const regrouped = [...bySku.values()].filter(
        ({ sku, configurable }) => childrenOf(configurable).join('\n') !== (linked.get(sku) ?? []).sort().join('\n'),
      )
      if (moved.length > 0) {
        const columns = Object.keys(moved[0] ?? {}).filter((name) => name !== 'sku') as (keyof StockRow)[]
        await t
          .insertInto('stock_item')
          .values(moved.map((row) => ({ ...row, reserved: 0 })))
          .$call(overwrite(database.engine, ['sku'], columns))
          .execute()
      }
      for (const { sku, configurable } of regrouped) {
        await t.deleteFrom('stock_child').where('parent_sku', '=', sku).execute()
        const children = childrenOf(configurable).map((child_sku) => ({ parent_sku: sku, child_sku }))
        if (children.length > 0) await t.insertInto('stock_child').values(children).execute()
      }
      const changed = [...new Set([...moved, ...regrouped].map(({ sku }) => sku))]
      if (changed.length > 0) await emit(t, { type: 'stock.changed', skus: await withParents(t, changed) })
      return changed.length
    })
  }
}

function childrenOf(configurable: StockSource['configurable']): string[] {
  return [...new Set(configurable?.variants.map(({ sku }) => sku) ?? [])].sort()
}

function toRow({ sku, stock }: StockSource): StockRow {
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
