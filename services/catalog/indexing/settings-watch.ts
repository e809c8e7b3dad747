import { createHash } from 'node:crypto'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import { queueAllRules } from '../store/rule-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { queueAll } from '../writer/index-queue.ts'

const name = 'index_settings'

/** What of the configuration stands in search documents and rule prices, as a number that tells two of them apart. */
export function indexSettings({ baseCurrency, rates, views, catalog }: StoreConfiguration): number {
  const told = {
    baseCurrency,
    rates: Object.entries(rates).sort(([a], [b]) => (a < b ? -1 : 1)),
    views: views.map(({ code, allowedCurrencies }) => [code, [...allowedCurrencies].sort()]),
    stock: catalog.stock,
  }
  return createHash('sha256').update(JSON.stringify(told)).digest().readUInt32BE() % 2 ** 31
}

/**
 * Answers whether a change of the configuration made every search document old; they are then queued. Asked with each
 * search, it costs a comparison.
 */
export function settingsWatch(
  database: Database<CatalogSchema>,
  configuration: () => StoreConfiguration,
): () => Promise<boolean> {
  let seen: StoreConfiguration | null = null
  return async () => {
    const settings = configuration()
    if (settings === seen) return false
    const number = indexSettings(settings)
    const changed = await database.transaction(async (t) => {
      const stored = await t.selectFrom('revision').select('number').where('name', '=', name).executeTakeFirst()
      if (stored?.number === number) return false
      await t
        .insertInto('revision')
        .values({ name, number })
        .$call(overwrite(database.engine, ['name'], ['number']))
        .execute()
      await queueAllRules(t, database.engine)
      await queueAll(t, database.engine)
      return true
    })
    seen = settings
    return changed
  }
}
