import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import type { InventoryTables } from './inventory-tables.ts'
import { withParents } from './stock-store.ts'

const columns = {
  quantity: 'quantity',
  isInStock: 'is_in_stock',
  manageStock: 'manage_stock',
  backorders: 'backorders',
  minCartQuantity: 'min_cart_quantity',
  maxCartQuantity: 'max_cart_quantity',
  quantityIncrement: 'quantity_increment',
  lowStockThreshold: 'low_stock_threshold',
} as const
type Change = Partial<Record<string, number | boolean | null>>

/**
 * Changes stock as far as it is said, all of it or nothing, and tells it with the parents. Answers the first SKU that
 * nobody keeps, or null when all was changed.
 */
export async function changeStock(
  database: Database<InventoryTables>,
  wanted: { sku: string; change: Change }[],
): Promise<string | null> {
  class Unknown extends Error {}
  try {
    await database.transaction(async (t) => {
      // In the order of SKUs, as reservations take their locks.
      for (const { sku, change } of [...wanted].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
        const known = await t.selectFrom('stock_item').select('sku').where('sku', '=', sku).executeTakeFirst()
        if (!known) throw new Unknown(sku)
        const set = Object.entries(columns).flatMap(([key, column]) => {
          const value = change[key]
          return value === undefined || value === null ? [] : [[column, Number(value)] as const]
        })
        if (set.length === 0) continue
        await t.updateTable('stock_item').set(Object.fromEntries(set)).where('sku', '=', sku).execute()
      }
      if (wanted.length === 0) return
      const skus = await withParents(
        t,
        wanted.map(({ sku }) => sku),
      )
      await emit(t, { type: 'stock.changed', skus })
    })
    return null
  } catch (error) {
    if (error instanceof Unknown) return error.message
    throw error
  }
}
