import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PlacedOrder } from '../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import { emit } from '../kit/outbox.ts'
import { overwrite } from '../kit/upsert.ts'
import type { Actions } from './act-on-order.ts'
import { isCancellable } from './domain/available-actions.ts'
import { lineCounts } from './domain/line-counts.ts'
import type { DocumentStore } from './store/document-store.ts'
import type { OrderStore } from './store/order-store.ts'
import type { OrderTables } from './store/order-tables.ts'

/** Why a buyer cannot cancel; codes are Magento's CancelOrderErrorCode. */
export type CancelRefusal = { code: string; message: string }
/** The order is shown with some refusals and not with others, as Magento does it. */
export type CancelOutcome = { refusal: CancelRefusal | null; order: PlacedOrder | null }
export type Cancelling = ReturnType<typeof openCancelling>

export const cancelRefusals = {
  disabled: {
    code: 'ORDER_CANCELLATION_DISABLED',
    message: 'Order cancellation is not enabled for requested store.',
  },
  notYours: { code: 'UNAUTHORISED', message: 'Current user is not authorized to cancel this order' },
  notFound: {
    code: 'ORDER_NOT_FOUND',
    message: "The entity that was requested doesn't exist. Verify the entity and try again.",
  },
  shipped: {
    code: 'PARTIAL_ORDER_ITEM_SHIPPED',
    message: 'Order with one or more items shipped cannot be cancelled',
  },
  status: { code: 'INVALID_ORDER_STATUS', message: 'Order already closed, complete, cancelled or on hold' },
  unconfirmed: { code: 'UNDEFINED', message: 'The order cancellation could not be confirmed.' },
} satisfies Record<string, CancelRefusal>

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

type Parts = {
  database: Database<OrderTables>
  orders: OrderStore
  documents: DocumentStore
  actions: Actions
  settings(): StoreConfiguration['orders']
}

/** What a buyer may undo: an order of which nothing was sent. What was paid is given back, the rest is cancelled. */
export function openCancelling({ database, orders, documents, actions, settings }: Parts) {
  async function refusalOf(order: PlacedOrder): Promise<CancelOutcome | null> {
    if (!settings().cancellationEnabled) return { refusal: cancelRefusals.disabled, order: null }
    if (!isCancellable(order)) return { refusal: cancelRefusals.status, order }
    const counts = lineCounts(order.content.lines, await documents.ofOrder(order.id))
    return counts.some(({ shipped }) => shipped > 0) ? { refusal: cancelRefusals.shipped, order } : null
  }

  async function undo(order: PlacedOrder, reason: string): Promise<CancelOutcome> {
    const name = (step: string) => ({ order, requestKey: `buyer-cancels:${order.number}:${step}` })
    const counts = lineCounts(order.content.lines, await documents.ofOrder(order.id))
    if (counts.some(({ invoiced, refunded }) => invoiced > refunded)) {
      const everything = { lines: null, shippingMinor: null, adjustmentPositiveMinor: 0, adjustmentNegativeMinor: 0 }
      const given = await actions.refund({ ...name('refund'), ...everything, restock: 'all', notify: true })
      if (!given.ok) return { refusal: { code: 'UNDEFINED', message: given.reason }, order }
    }
    if (counts.some(({ ordered, invoiced }) => ordered > invoiced)) {
      const canceled = await actions.cancel({ ...name('cancel'), reason })
      if (!canceled.ok) return { refusal: { code: 'UNDEFINED', message: canceled.reason }, order }
    }
    const told = { visible: false, notify: false, about: null }
    const notice = 'Order cancellation notification email was sent.'
    await actions.comment({ ...name('notice'), ...told, message: notice })
    await actions.comment({ ...name('reason'), ...told, message: reason })
    return { refusal: null, order }
  }

  return {
    async cancel(order: PlacedOrder, reason: string): Promise<CancelOutcome> {
      return (await refusalOf(order)) ?? undo(order, reason)
    },

    /** Mails a key to a guest; the order is cancelled when it comes back. Only its hash is kept. */
    async ask(order: PlacedOrder, reason: string): Promise<CancelOutcome> {
      const refused = await refusalOf(order)
      if (refused) return refused
      const key = randomBytes(16).toString('hex')
      const row = { order_id: order.id, key_hash: hashOf(key), reason, created_at: Date.now() }
      await database.transaction(async (t) => {
        await t
          .insertInto('cancel_request')
          .values(row)
          .$call(
            overwrite<OrderTables, 'cancel_request'>(
              database.engine,
              ['order_id'],
              ['key_hash', 'reason', 'created_at'],
            ),
          )
          .execute()
        await emit(t, { type: 'order.cancel-requested', number: order.number, token: key })
      })
      const message = 'Order cancellation confirmation key was sent via email.'
      await actions.comment({
        order,
        requestKey: `cancel-key:${hashOf(key)}`,
        message,
        visible: true,
        notify: false,
        about: null,
      })
      return { refusal: null, order }
    },

    async confirm(order: PlacedOrder, key: string): Promise<CancelOutcome> {
      const refused = await refusalOf(order)
      if (refused) return refused
      const asked = await database
        .fresh()
        .selectFrom('cancel_request')
        .selectAll()
        .where('order_id', '=', order.id)
        .executeTakeFirst()
      const matches = asked && timingSafeEqual(Buffer.from(asked.key_hash), Buffer.from(hashOf(key)))
      if (!matches) return { refusal: cancelRefusals.unconfirmed, order: null }
      return undo((await orders.byId(order.id)) ?? order, asked.reason)
    },
  }
}
