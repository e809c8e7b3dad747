import { readFileSync } from 'node:fs'
import type { OrderApi } from '../../contracts/internal/order.ts'
import { openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import type { Relay } from '../kit/relay.ts'
import { type Neighbours, openPlacing } from './place-order.ts'
import { orderResolvers } from './resolvers/order-resolvers.ts'
import { orderStore } from './store/order-store.ts'
import { type OrderTables, orderMigrations } from './store/order-tables.ts'
import { placementStore } from './store/placement-store.ts'

/** Longer than any step takes, so that a living worker is never taken for dead. */
const leaseMs = 15_000
const recoverEveryMs = 5_000

export type OrderOptions = Neighbours & { databaseUrl: string; relay?: Relay }

/** The order service: composition root, the only file that knows every part of it. */
export async function openOrder({ databaseUrl, relay, ...neighbours }: OrderOptions) {
  const options = { url: databaseUrl, name: 'order', migrations: orderMigrations, durable: true }
  const database = await openDatabase<OrderTables>(options)
  const placements = placementStore(database, leaseMs, Date.now)
  const orders = orderStore(database, leaseMs, Date.now)
  const placing = openPlacing(neighbours, placements, orders)
  const log = logger('order')

  const api: OrderApi = { order: ({ number }) => orders.byNumber(number) }
  const module: CommerceModule = {
    name: 'order',
    typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
    resolvers: orderResolvers(placing, orders),
  }

  relay?.addSource(database)
  const recover = (leaseEndedBefore?: number) =>
    placing.recover(leaseEndedBefore).catch((error) => {
      log.error({ err: error }, 'unfinished orders could not be recovered; trying again')
      return 0
    })
  // A SQLite file has one process: whatever is unfinished at the start was left by a dead one.
  const recovered = recover(database.engine === 'sqlite' ? Number.MAX_SAFE_INTEGER : Date.now())
  const recovery = setInterval(() => void recover(), recoverEveryMs).unref()
  return {
    module,
    api,
    /** Ends when the orders that an earlier process left unfinished are finished; answers how many there were. */
    recovered,
    async close() {
      clearInterval(recovery)
      await Promise.all([recovered, placing.settled()])
      await database.close()
    },
  }
}
