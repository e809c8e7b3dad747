import type { Kysely } from 'kysely'
import type { StockState } from '../../../contracts/internal/inventory.ts'
import { bundleState, parentState, type StockItem, stateOf, unknownState } from '../domain/stock-state.ts'
import { choicesOf, optionsOf } from './choice-store.ts'
import { inSlices } from './in-slices.ts'
import type { InventoryTables } from './inventory-tables.ts'

/** The states of SKUs in the order asked: three statements for up to 2,000, whether parents or not. */
export async function readStates(database: Kysely<InventoryTables>, skus: string[]): Promise<StockState[]> {
  const children = await childrenOf(database, skus)
  const choices = await choicesOf(database, skus)
  const parts = [...children.values(), ...[...choices.values()].map((rows) => rows.map(({ child_sku }) => child_sku))]
  const items = await itemsOf(database, [...new Set([...skus, ...parts.flat()])])
  return skus.map((sku) => {
    const item = items.get(sku)
    if (!item) return unknownState(sku)
    const choice = choices.get(sku)
    if (choice) return bundleState(item, optionsOf(choice, items))
    const own = children.get(sku)
    return own
      ? parentState(
          item,
          own.flatMap((child) => items.get(child) ?? []),
        )
      : stateOf(item)
  })
}

/** The SKUs themselves and the parents that show them: whoever keeps a page of either has to hear. */
export async function withParents(database: Kysely<InventoryTables>, skus: string[]): Promise<string[]> {
  const parents = await inSlices(skus, (slice) =>
    database.selectFrom('stock_child').select('parent_sku').distinct().where('child_sku', 'in', slice).execute(),
  )
  const bundles = await inSlices(skus, (slice) =>
    database.selectFrom('stock_choice').select('parent_sku').distinct().where('child_sku', 'in', slice).execute(),
  )
  return [...new Set([...skus, ...[...parents, ...bundles].map(({ parent_sku }) => parent_sku)])]
}

async function childrenOf(database: Kysely<InventoryTables>, skus: string[]): Promise<Map<string, string[]>> {
  const rows = await inSlices(skus, (slice) =>
    database.selectFrom('stock_child').selectAll().where('parent_sku', 'in', slice).execute(),
  )
  const children = new Map<string, string[]>()
  for (const { parent_sku, child_sku } of rows) {
    children.set(parent_sku, [...(children.get(parent_sku) ?? []), child_sku])
  }
  return children
}

/** What is kept of these SKUs, by SKU. */
export async function itemsOf(database: Kysely<InventoryTables>, skus: string[]): Promise<Map<string, StockItem>> {
  const rows = await inSlices(skus, (slice) =>
    database.selectFrom('stock_item').selectAll().where('sku', 'in', slice).execute(),
  )
  return new Map(rows.map((row) => [row.sku, toItem(row)]))
}

function toItem(row: InventoryTables['stock_item']): StockItem {
  return {
    sku: row.sku,
    quantity: row.quantity,
    reserved: row.reserved,
    isInStock: Boolean(row.is_in_stock),
    manageStock: Boolean(row.manage_stock),
    backorders: Boolean(row.backorders),
    minCartQuantity: row.min_cart_quantity,
    maxCartQuantity: row.max_cart_quantity,
    quantityIncrement: row.quantity_increment,
    lowStockThreshold: row.low_stock_threshold,
  }
}
