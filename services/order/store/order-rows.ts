import type { Kysely, Selectable } from 'kysely'
import type { OrderStatus, PersonName, PlacedOrder } from '../../../contracts/internal/order.ts'
import { fromJson } from '../../kit/columns.ts'
import { completeContent } from '../domain/complete-content.ts'
import type { OrderTables } from './order-tables.ts'

type Row = Selectable<OrderTables['customer_order']> & { progress: OrderStatus | null; changed_at: number | null }

/** Orders with what became of them. */
export function selectOrders(database: Kysely<OrderTables>) {
  return database
    .selectFrom('customer_order')
    .leftJoin('order_progress', 'order_progress.order_id', 'customer_order.id')
    .selectAll('customer_order')
    .select(['order_progress.status as progress', 'order_progress.changed_at'])
}

export function orderOf(row: Row): PlacedOrder {
  return {
    id: row.id,
    number: row.number,
    token: row.token,
    status: row.progress ?? row.status,
    placedAt: row.placed_at,
    statusChangedAt: row.changed_at ?? row.placed_at,
    content: completeContent(fromJson(row.content)),
    customerName: fromJson(row.customer_name) as PersonName | null,
    paymentReference: row.payment_reference,
  }
}
