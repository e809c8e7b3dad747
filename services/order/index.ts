import type { OrderApi } from '../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import type { Relay } from '../kit/relay.ts'
import { openActions } from './act-on-order.ts'
import { bookkeeping } from './admin/bookkeeping.ts'
import { ordersAdmin } from './admin/orders-admin.ts'
import { openCancelling } from './cancel-order.ts'
import { openDownloads } from './downloads.ts'
import { orderReads } from './order-reads.ts'
import { type Neighbours, openPlacing } from './place-order.ts'
import { cancelResolvers } from './resolvers/cancel-resolvers.ts'
import { customerOrderResolvers } from './resolvers/customer-orders.ts'
import { downloadResolvers } from './resolvers/download-resolvers.ts'
import { guestOrderResolvers } from './resolvers/guest-orders.ts'
import { interfaceResolvers, mergeResolvers } from './resolvers/order-resolvers.ts'
import { placeOrderResolvers } from './resolvers/place-order-resolvers.ts'
import { reorderResolvers } from './resolvers/reorder-resolvers.ts'
import { documentStore } from './store/document-store.ts'
import { downloadStore } from './store/download-store.ts'
import { intentStore } from './store/intent-store.ts'
import { orderStore } from './store/order-store.ts'
import { type OrderTables, orderMigrations } from './store/order-tables.ts'
import { placementStore } from './store/placement-store.ts'

/** Longer than any step takes, so that a living worker is never taken for dead. */
const leaseMs = 15_000
const recoverEveryMs = 5_000

export type OrderOptions = Neighbours & {
  databaseUrl: string
  configuration: () => StoreConfiguration
  relay?: Relay
}

/** The order service: composition root, the only file that knows every part of it. */
export async function openOrder({ databaseUrl, configuration, relay, ...neighbours }: OrderOptions) {
  const options = { url: databaseUrl, name: 'order', migrations: orderMigrations, durable: true }
  const database = await openDatabase<OrderTables>(options)
  const placements = placementStore(database, leaseMs, Date.now)
  const orders = orderStore(database, leaseMs, Date.now)
  const placing = openPlacing(neighbours, placements, orders)
  const log = logger('order')

  const documents = documentStore(database)

  const api: OrderApi = {
    order: ({ number }) => orders.byNumber(number),
    documents: ({ number }) => documents.ofNumber(number),
    hasBought: async ({ customerId, sku }) =>
      (await orders.ofCustomer(customerId)).some(
        ({ status, content }) =>
          status !== 'canceled' && content.lines.some((line) => line.sku === sku || line.productSku === sku),
      ),
  }
  const reads = orderReads(database, orders, documents)
  const intents = intentStore(database, leaseMs, Date.now)
  const actions = openActions(neighbours, intents, orders)
  const settings = () => configuration().orders
  const cancelling = openCancelling({ database, orders, documents, actions, settings })
  const downloads = openDownloads(downloadStore(database), orders, documents)
  const module: CommerceModule = {
    name: 'order',
    typeDefs: readSlice(import.meta.url),
    resolvers: mergeResolvers([
      interfaceResolvers,
      placeOrderResolvers(placing, reads, neighbours.cart),
      guestOrderResolvers(reads),
      customerOrderResolvers(reads),
      cancelResolvers(cancelling, reads),
      reorderResolvers(reads, neighbours.cart),
      downloadResolvers(downloads),
    ]),
  }

  relay?.addSource(database)
  const goOn = async (leaseEndedBefore?: number) =>
    (await placing.recover(leaseEndedBefore)) + (await actions.recover(leaseEndedBefore))
  const recover = (leaseEndedBefore?: number) =>
    goOn(leaseEndedBefore).catch((error) => {
      log.error({ err: error }, 'what is unfinished could not be recovered; trying again')
      return 0
    })
  // A SQLite file has one process: whatever is unfinished at the start was left by a dead one.
  const recovered = recover(database.engine === 'sqlite' ? Number.MAX_SAFE_INTEGER : Date.now())
  const recovery = setInterval(() => void recover(), recoverEveryMs).unref()
  return {
    module,
    api,
    admin: ordersAdmin(reads, actions, bookkeeping(database, documents, intents, neighbours.payment)),
    /** Fetching bought files: the front door asks at `downloadPath`. */
    downloads,
    /** Ends when the orders that an earlier process left unfinished are finished; answers how many there were. */
    recovered,
    async close() {
      clearInterval(recovery)
      await Promise.all([recovered, placing.settled()])
      await database.close()
    },
  }
}
