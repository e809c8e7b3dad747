/** What the services have written down, read from their own files: the proof that a journey did what the screen says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

function rows<Row>(dataFolder: string, service: string, sql: string, ...values: string[]): Row[] {
  const database = new DatabaseSync(join(dataFolder, `${service}.sqlite`), { readOnly: true })
  try {
    return database.prepare(sql).all(...values) as Row[]
  } finally {
    database.close()
  }
}

export type OrderRow = {
  number: string
  email: string
  status: string
  currency: string
  grand_minor: number
  content: string
}

/** The order with this number, or `undefined`. */
export function orderNumbered(dataFolder: string, number: string): OrderRow | undefined {
  return rows<OrderRow>(dataFolder, 'order', 'SELECT * FROM customer_order WHERE number = ?', number)[0]
}

export const orderCount = (dataFolder: string): number =>
  rows<{ count: number }>(dataFolder, 'order', 'SELECT count(*) AS count FROM customer_order')[0]?.count ?? 0

/** What can still be sold, by SKU. */
export function stock(dataFolder: string): Map<string, number> {
  const items = rows<{ sku: string; free: number }>(
    dataFolder,
    'inventory',
    'SELECT sku, quantity - reserved AS free FROM stock_item WHERE manage_stock = 1',
  )
  return new Map(items.map(({ sku, free }) => [sku, free]))
}

/** Which stock is another than before, and by how much. */
export function stockChanges(before: Map<string, number>, after: Map<string, number>): Record<string, number> {
  const changed = [...after].filter(([sku, free]) => before.get(sku) !== free)
  return Object.fromEntries(changed.map(([sku, free]) => [sku, free - (before.get(sku) ?? 0)]))
}

/** The text of every mail that has been written. */
export function mails(dataFolder: string): string[] {
  const folder = join(dataFolder, 'mail')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
