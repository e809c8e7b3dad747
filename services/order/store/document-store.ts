import type { Kysely, Selectable, Transaction } from 'kysely'
import type { OrderDocument, PlacedOrder } from '../../../contracts/internal/order.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import { statusOf } from '../domain/order-status.ts'
import { nextNumber } from './next-number.ts'
import type { OrderTables } from './order-tables.ts'

type Body<D> = D extends OrderDocument ? Omit<D, 'id' | 'at' | 'number'> : never
/** A document before it has a place and a number. */
export type NewDocument = Body<OrderDocument>
type Event = 'invoiced' | 'shipped' | 'refunded' | 'canceled' | 'commented' | 'held' | 'released'

const events: Record<OrderDocument['kind'], Event> = {
  invoice: 'invoiced',
  shipment: 'shipped',
  creditmemo: 'refunded',
  cancellation: 'canceled',
  comment: 'commented',
  hold: 'held',
  release: 'released',
}

export type DocumentStore = ReturnType<typeof documentStore>

/** What happened to orders. Documents are only ever added, each with its event and the state it leads to. */
export function documentStore(database: Database<OrderTables>) {
  return {
    async ofOrder(orderId: number): Promise<OrderDocument[]> {
      return documentsOf(database.read(), orderId)
    },

    /** Of many orders at once: a list of orders asks once. */
    async ofOrders(orderIds: number[]): Promise<Map<number, OrderDocument[]>> {
      const found = new Map<number, OrderDocument[]>(orderIds.map((id) => [id, []]))
      if (orderIds.length === 0) return found
      const rows = await database
        .read()
        .selectFrom('order_document')
        .selectAll()
        .where('order_id', 'in', orderIds)
        .orderBy('id')
        .execute()
      for (const row of rows) found.get(Number(row.order_id))?.push(documentOf(row))
      return found
    },

    async ofNumber(number: string): Promise<OrderDocument[]> {
      const rows = await database
        .read()
        .selectFrom('order_document')
        .innerJoin('customer_order', 'customer_order.id', 'order_document.order_id')
        .selectAll('order_document')
        .where('customer_order.number', '=', number)
        .orderBy('order_document.id')
        .execute()
      return rows.map(documentOf)
    },
  }
}

export async function documentsOf(database: Kysely<OrderTables>, orderId: number): Promise<OrderDocument[]> {
  const rows = await database
    .selectFrom('order_document')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  return rows.map(documentOf)
}

/** Takes an order for this transaction: whoever else wants to change it waits, and then sees what was done. */
export async function lockOrder(t: Transaction<OrderTables>, orderId: number): Promise<void> {
  await t
    .updateTable('order_progress')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('order_id', '=', orderId)
    .execute()
}

/** Adds a document with its number, its event and the state of the order after it. The order must be locked. */
export async function appendDocument(
  t: Transaction<OrderTables>,
  order: Pick<PlacedOrder, 'id' | 'number' | 'content'>,
  document: NewDocument,
  requestKey: string,
  now: number,
): Promise<OrderDocument> {
  const { kind, ...body } = document
  const numbered = kind === 'invoice' || kind === 'shipment' || kind === 'creditmemo'
  const number = numbered ? await nextNumber(t, kind) : null
  const row = { order_id: order.id, kind, number, request_key: requestKey, body: JSON.stringify(body), created_at: now }
  const { insertId } = await t.insertInto('order_document').values(row).executeTakeFirstOrThrow()
  const id = Number(insertId)
  await follow(t, order, now)
  await emit(t, { type: 'order.changed', number: order.number, what: events[kind], reference: number ?? String(id) })
  return documentOf({ ...row, id })
}

/** Brings the state of an order in line with its documents. */
async function follow(t: Transaction<OrderTables>, order: Pick<PlacedOrder, 'id' | 'content'>, now: number) {
  const status = statusOf(order.content, await documentsOf(t, order.id))
  await t
    .updateTable('order_progress')
    .set({ status, changed_at: now })
    .where('order_id', '=', order.id)
    .where('status', '<>', status)
    .execute()
}

/** The document that a request has led to, or null when it is new. */
export async function documentOfRequest(t: Kysely<OrderTables>, requestKey: string): Promise<OrderDocument | null> {
  const row = await t.selectFrom('order_document').selectAll().where('request_key', '=', requestKey).executeTakeFirst()
  return row ? documentOf(row) : null
}

function documentOf(row: Selectable<OrderTables['order_document']>): OrderDocument {
  const { kind, number } = row
  return {
    ...(fromJson(row.body) as object),
    kind,
    ...(number !== null && { number }),
    id: Number(row.id),
    at: Number(row.created_at),
  } as OrderDocument
}
