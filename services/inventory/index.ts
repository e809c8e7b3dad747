import { readFileSync } from 'node:fs'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import { openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import type { Relay } from '../kit/relay.ts'
import { inventoryResolvers } from './resolvers.ts'
import { type InventoryTables, inventoryMigrations } from './store/inventory-tables.ts'
import { reservationStore } from './store/reservation-store.ts'
import { readStates } from './store/stock-store.ts'
import { inventoryWriter } from './writer.ts'

const sweepEveryMs = 60_000

export type InventoryOptions = { databaseUrl: string; relay?: Relay; now?: () => number }

/** The inventory service: composition root, the only file that knows every part of it. */
export async function openInventory({ databaseUrl, relay, now = Date.now }: InventoryOptions) {
  const database = await openDatabase<InventoryTables>({
    url: databaseUrl,
    name: 'inventory',
    migrations: inventoryMigrations,
    durable: true,
  })
  const { expire, ...reservations } = reservationStore(database, now)
  const api: InventoryApi = { ...reservations, stock: (skus) => readStates(database.read(), skus) }
  const module: CommerceModule = {
    name: 'inventory',
    typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
    resolvers: inventoryResolvers(api),
  }
  relay?.addSource(database)

  const log = logger('inventory')
  const sweep = () =>
    expire().catch((error) => log.warn({ err: error }, 'old reservations could not be given back; trying again'))
  const broom = setInterval(sweep, sweepEveryMs).unref()
  return {
    module,
    api,
    writer: inventoryWriter(database),
    /** Gives back what was held too long; runs by itself once a minute. */
    expire,
    answers: () => database.answers(),
    async close() {
      clearInterval(broom)
      await database.close()
    },
  }
}
