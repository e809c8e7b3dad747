import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Asks the catalogue's database of an installation directly, as an auditor would: no service in between. */
export function askCatalogue<Row>(dataFolder: string, sql: string, ...values: string[]): Row[] {
  const file = join(dataFolder, 'catalog.sqlite')
  if (!existsSync(file)) return []
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    database.exec('PRAGMA busy_timeout = 5000')
    return database.prepare(sql).all(...values) as Row[]
  } finally {
    database.close()
  }
}

/** How many products are stored; 0 as long as there is no table to count. */
export function countProducts(dataFolder: string): number {
  try {
    return askCatalogue<{ count: number }>(dataFolder, 'SELECT count(*) AS count FROM product')[0]?.count ?? 0
  } catch (error) {
    if (/no such table|locked|unable to open/.test(String(error))) return 0
    throw error
  }
}
