/** What the services wrote down: read from their own databases and mail folder, not from what the shop says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type WrittenOrder = { number: string; email: string; currency: string; grand_minor: number; content: string }

function rows<T>(dataFolder: string, service: string, sql: string, ...values: string[]): T[] {
  const database = new DatabaseSync(join(dataFolder, `${service}.sqlite`), { readOnly: true })
  try {
    return database.prepare(sql).all(...values) as T[]
  } finally {
    database.close()
  }
}

/** The placed order with this number; `undefined` when there is none. */
export const orderIn = (dataFolder: string, number: string) =>
  rows<WrittenOrder>(dataFolder, 'order', 'select * from customer_order where number = ?', number)[0]

/** Pieces of a product that may still be sold: on hand, less what is promised. */
export function sellable(dataFolder: string, sku: string): number {
  const sql = 'select quantity - reserved as left from stock_item where sku = ?'
  return rows<{ left: number }>(dataFolder, 'inventory', sql, sku)[0]?.left ?? Number.NaN
}

/** Every mail that was handed over, whole. */
export function mailsIn(dataFolder: string): string[] {
  const folder = join(dataFolder, 'mail')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(eml|txt|html)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
