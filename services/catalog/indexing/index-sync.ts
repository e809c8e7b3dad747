import type { InventoryApi } from '../../../contracts/internal/inventory.ts'
import type { SearchEngine } from '../../../contracts/internal/search.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import { dayIn } from '../day.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { turnPrices } from '../rules/turn-of-day.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { readStructure } from '../store/structure.ts'
import { queueAll } from '../writer/index-queue.ts'
import { buildDocuments } from './build-documents.ts'

const batchSize = 500

type Parts = {
  database: Database<CatalogSchema>
  search: SearchEngine
  inventory: Pick<InventoryApi, 'stock'>
  configuration(): StoreConfiguration
  now(): Date
}

/** Keeps the search index what the catalog says. */
export type IndexSync = {
  /** Brings the index up to what stands in the queue; calls come one after the other. */
  run(): Promise<void>
  /** On a new day reductions begin and end: the prices of the products concerned are indexed anew. */
  turnDay(): Promise<void>
  /** Fills an index that was lost, and catches up with what changed while the process was down. */
  start(): Promise<void>
}

/** 20261121 as 2026-11-21. */
const dayOf = (number: number) => String(number).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

export function indexSync(parts: Parts): IndexSync {
  const { database, search, configuration, now } = parts
  const queue = oneAtATime()
  let pricedDay = 0

  const today = () => {
    const views = configuration().views
    return dayIn((views.find(({ isDefault }) => isDefault) ?? views[0])?.timezone ?? 'UTC', now())
  }
  const run = () => queue(() => emptyQueue(parts, today()))
  const turnDay = async () => {
    const day = Number(today().replaceAll('-', ''))
    if (day === pricedDay) return
    pricedDay = day
    await database.transaction(async (t) => {
      const stored = await t.selectFrom('revision').select('number').where('name', '=', 'priced_day').executeTakeFirst()
      if (stored?.number === day) return
      await turnPrices(t, database.engine, { since: stored ? dayOf(stored.number) : null, today: today() })
      const row = { name: 'priced_day', number: day }
      await t
        .insertInto('revision')
        .values(row)
        .$call(overwrite(database.engine, ['name'], ['number']))
        .execute()
    })
    await run()
  }
  return {
    run,
    turnDay,
    async start() {
      if ((await search.size()) === 0) await database.transaction((t) => queueAll(t, database.engine))
      await run()
      await turnDay()
    },
  }
}

/**
 * A batch leaves the queue in the transaction in which its documents are read and handed over: what changes meanwhile
 * waits and queues again, and a crash leaves the batch in the queue.
 */
async function emptyQueue({ database, search, inventory, configuration }: Parts, today: string): Promise<void> {
  const structure = await readStructure(database.fresh())
  for (;;) {
    const rows = await database.fresh().selectFrom('index_queue').select('product_id').limit(batchSize).execute()
    if (rows.length === 0) return
    const ids = rows.map(({ product_id }) => Number(product_id))
    await database.transaction(async (t) => {
      await t.deleteFrom('index_queue').where('product_id', 'in', ids).execute()
      const documents = await buildDocuments(t, ids, {
        structure,
        inventory,
        configuration: configuration(),
        today,
      })
      const shown = new Set(documents.map(({ id }) => id))
      await search.remove(ids.filter((id) => !shown.has(id)))
      await search.index(documents)
    })
  }
}
