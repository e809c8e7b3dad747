import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What a folder of commerce data holds at this moment, read beside whoever writes it. */
export type StoredCounts = { products: number; waiting: number; addresses: number; indexed: number; events: number }

/** Counts rows; everything is 0 while a table or a file is not there yet. */
export function storedCounts(folder: string): StoredCounts {
  const count = (file: string, statement: string): number => {
    const path = join(folder, file)
    if (!existsSync(path)) return 0
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      return Number(database.prepare(`select count(*) as rows from ${statement}`).get()?.rows)
    } catch {
      return 0
    } finally {
      database.close()
    }
  }
  return {
    products: count('catalog.sqlite', 'product'),
    waiting: count('catalog.sqlite', 'index_queue'),
    addresses: count('catalog.sqlite', `url_rewrite where entity_type = 'PRODUCT'`),
    indexed: count('search.sqlite', 'document where body is not null'),
    events: count('catalog.sqlite', 'outbox'),
  }
}
