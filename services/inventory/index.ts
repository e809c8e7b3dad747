import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import { openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import type { Relay } from '../kit/relay.ts'
import { pickupAdmin } from './admin/pickup-admin.ts'
import { stockAdmin } from './admin/stock-admin.ts'
import { inventoryResolvers } from './resolvers.ts'
import { type InventoryTables, inventoryMigrations } from './store/inventory-tables.ts'
import { pickupStore } from './store/pickup-store.ts'
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
  const pickups = pickupStore(database)
  const api: InventoryApi = {
    ...reservations,
    stock: (skus) => readStates(database.read(), skus),
    async pickupPoints(codes) {
      const points = new Map((await pickups.points({ enabled: true })).map((point) => [point.code, point]))
      return codes.map((code) => points.get(code) ?? null)
    },
  }
  const module: CommerceModule = {
    name: 'inventory',
    typeDefs: readSlice(import.meta.url),
    resolvers: inventoryResolvers(api, pickups),
  }
  relay?.addSource(database)

  const log = logger('inventory')
  const sweep = () =>
    expire().catch((error) => log.warn({ err: error }, 'old reservations could not be given back; trying again'))
  const broom = setInterval(sweep, sweepEveryMs).unref()
  return {
    module,
    api,
    admin: [stockAdmin(database), pickupAdmin(pickups)],
    writer: { ...inventoryWriter(database), writePickupPoints: pickups.write },
    /** Gives back what was held too long; runs by itself once a minute. */
    expire,
    answers: () => database.answers(),
    async close() {
      clearInterval(broom)
      await database.close()
    },
  }
}
