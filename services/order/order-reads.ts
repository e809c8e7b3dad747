import type { PlacedOrder } from '../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import { orderView } from './resolvers/views/order-view.ts'
import type { DocumentStore } from './store/document-store.ts'
import { firstOrderAt, type OrderSearch, searchOrders } from './store/order-search.ts'
import type { OrderStore } from './store/order-store.ts'
import type { OrderTables } from './store/order-tables.ts'

export type OrderReads = ReturnType<typeof orderReads>

/** Orders as clients see them: read with what happened to them, many at once. */
export function orderReads(database: Database<OrderTables>, orders: OrderStore, documents: DocumentStore) {
  async function views(found: PlacedOrder[], configuration: StoreConfiguration) {
    const happened = await documents.ofOrders(found.map(({ id }) => id))
    return found.map((order) => orderView(order, happened.get(order.id) ?? [], configuration))
  }

  return {
    byNumber: orders.byNumber,
    byToken: orders.byToken,
    byId: orders.byId,
    views,
    async view(order: PlacedOrder, configuration: StoreConfiguration) {
      const [view] = await views([order], configuration)
      if (!view) throw new Error(`Order ${order.number} has no view.`)
      return view
    },
    /** The same order as it is after a change. */
    async viewAgain({ id }: PlacedOrder, configuration: StoreConfiguration) {
      const order = await orders.byId(id)
      if (!order) throw new Error(`Order ${id} was there and cannot be read.`)
      return (await views([order], configuration))[0]
    },
    search: (search: OrderSearch) => searchOrders(database.read(), search),
    firstOrderAt: (customerId: number, stores: string[]) => firstOrderAt(database.read(), customerId, stores),
  }
}
