import type { Kysely, Transaction } from 'kysely'
import type { StockSource } from '../../../contracts/internal/inventory.ts'
import { insertMany } from '../../kit/bulk.ts'
import type { ChoiceOption, StockItem } from '../domain/stock-state.ts'
import { inSlices } from './in-slices.ts'
import type { InventoryTables } from './inventory-tables.ts'

type ChoiceRow = InventoryTables['stock_choice']

/** What may fill the options of these bundles, by the bundle's SKU. */
export async function choicesOf(database: Kysely<InventoryTables>, skus: string[]): Promise<Map<string, ChoiceRow[]>> {
  const rows = await inSlices(skus, (slice) =>
    database.selectFrom('stock_choice').selectAll().where('parent_sku', 'in', slice).execute(),
  )
  const choices = new Map<string, ChoiceRow[]>()
  for (const row of rows) choices.set(row.parent_sku, [...(choices.get(row.parent_sku) ?? []), row])
  return choices
}

/** The rows of one bundle as its options; a SKU that nobody keeps fills nothing. */
export function optionsOf(rows: ChoiceRow[], items: Map<string, StockItem>): ChoiceOption[] {
  const options = new Map<number, ChoiceOption>()
  for (const { option_place, child_sku, quantity, is_required, can_change_quantity } of rows) {
    const option = options.get(option_place) ?? { isRequired: Boolean(is_required), choices: [] }
    options.set(option_place, option)
    const item = items.get(child_sku)
    if (item) option.choices.push({ item, quantity, canChangeQuantity: Boolean(can_change_quantity) })
  }
  return [...options.values()]
}

type Filled = Pick<StockSource, 'sku' | 'bundle'>

/** Brings the choices of these products to what they say now; answers those that changed. */
export async function writeChoices<P extends Filled>(t: Transaction<InventoryTables>, products: P[]): Promise<P[]> {
  const stored = await choicesOf(
    t,
    products.map(({ sku }) => sku),
  )
  const changed = products.filter((product) => print(stored.get(product.sku) ?? []) !== print(choiceRows(product)))
  const before = changed.map(({ sku }) => sku).filter((sku) => stored.has(sku))
  if (before.length > 0) await t.deleteFrom('stock_choice').where('parent_sku', 'in', before).execute()
  await insertMany(t, 'stock_choice', changed.flatMap(choiceRows))
  return changed
}

function choiceRows({ sku, bundle }: Filled): ChoiceRow[] {
  return (bundle?.options ?? []).flatMap((option, option_place) =>
    option.selections.map((selection) => ({
      parent_sku: sku,
      option_place,
      child_sku: selection.sku,
      quantity: selection.quantity,
      is_required: Number(option.required),
      can_change_quantity: Number(selection.canChangeQuantity),
    })),
  )
}

const print = (rows: ChoiceRow[]): string =>
  rows
    .map((row) =>
      [row.option_place, row.child_sku, row.quantity, Number(row.is_required), Number(row.can_change_quantity)].join(
        ' ',
      ),
    )
    .sort()
    .join('\n')
