import type { Kysely } from 'kysely'
import type { OrderStatus, PlacedOrder } from '../../../contracts/internal/order.ts'
import { orderOf, selectOrders } from './order-rows.ts'
import type { OrderTables } from './order-tables.ts'

/** What orders are looked for. Moments in milliseconds since 1970, amounts in minor units. */
export type OrderSearch = {
  customerId?: number
  /** Store view codes. */
  stores?: string[]
  numbers?: string[]
  /** A part of the number. */
  numberLike?: string
  email?: string
  statuses?: OrderStatus[]
  placedFrom?: number
  placedUntil?: number
  grandFrom?: number
  grandUntil?: number
  sort: 'CREATED_AT' | 'NUMBER'
  descending: boolean
  offset: number
  limit: number
}

export async function searchOrders(
  database: Kysely<OrderTables>,
  search: OrderSearch,
): Promise<{ orders: PlacedOrder[]; total: number }> {
  const matching = filtered(selectOrders(database), search)
  const direction = search.descending ? 'desc' : 'asc'
  const rows = await matching
    .orderBy(search.sort === 'NUMBER' ? 'customer_order.number' : 'customer_order.placed_at', direction)
    .orderBy('customer_order.id', direction)
    .limit(search.limit)
    .offset(search.offset)
    .execute()
  const { total } = await filtered(selectOrders(database), search)
    .clearSelect()
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { orders: rows.map(orderOf), total: Number(total) }
}

/** When a customer first ordered in these store views; null when never. */
export async function firstOrderAt(
  database: Kysely<OrderTables>,
  customerId: number,
  stores: string[],
): Promise<number | null> {
  const row = await database
    .selectFrom('customer_order')
    .select((order) => order.fn.min('placed_at').as('first'))
    .where('customer_id', '=', customerId)
    .where('store', 'in', stores)
    .executeTakeFirst()
  return row?.first == null ? null : Number(row.first)
}

function filtered(query: ReturnType<typeof selectOrders>, search: OrderSearch) {
  let q = query
  if (search.customerId !== undefined) q = q.where('customer_order.customer_id', '=', search.customerId)
  if (search.stores) q = q.where('customer_order.store', 'in', search.stores)
  if (search.numbers) q = q.where('customer_order.number', 'in', search.numbers)
  if (search.numberLike !== undefined) q = q.where('customer_order.number', 'like', `%${search.numberLike}%`)
  if (search.email !== undefined) q = q.where('customer_order.email', '=', search.email)
  if (search.statuses) q = q.where('order_progress.status', 'in', search.statuses)
  if (search.placedFrom !== undefined) q = q.where('customer_order.placed_at', '>=', search.placedFrom)
  if (search.placedUntil !== undefined) q = q.where('customer_order.placed_at', '<=', search.placedUntil)
  if (search.grandFrom !== undefined) q = q.where('customer_order.grand_minor', '>=', search.grandFrom)
  if (search.grandUntil !== undefined) q = q.where('customer_order.grand_minor', '<=', search.grandUntil)
  return q
}
