import type { Selectable, Transaction } from 'kysely'
import type { StockLine } from '../../../contracts/internal/inventory.ts'
import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { attemptKey } from '../domain/placement.ts'
import type { IntentState } from './after-placing-tables.ts'
import { appendDocument, documentOfRequest, documentsOf, lockOrder, type NewDocument } from './document-store.ts'
import type { OrderTables } from './order-tables.ts'

/** A document that needs others: its money is moved first, then it is written, then its pieces go back on the shelf. */
export type Intent = {
  requestKey: string
  orderId: number
  state: IntentState
  document: NewDocument
  /** What the payment is to take or give; 0 for nothing. */
  amountMinor: number
  restock: StockLine[]
  answer: string | null
}
export type IntentStore = ReturnType<typeof intentStore>
type Plan = Pick<Intent, 'document' | 'amountMinor' | 'restock'>
type Kind = OrderTables['order_intent']['kind']

export function intentStore(database: Database<OrderTables>, leaseMs: number, now: () => number) {
  return {
    /**
     * Writes down what is about to be done. `plan` sees the order as it is, locked; it answers what to do, or why not. A
     * request that is known answers what became of it; 'busy' means that another one is under way.
     */
    async begin(
      order: PlacedOrder,
      requestKey: string,
      plan: (t: Transaction<OrderTables>) => Promise<Plan | string>,
    ): Promise<Intent | string | 'busy'> {
      return database.transaction(async (t) => {
        await lockOrder(t, order.id)
        const rows = await t.selectFrom('order_intent').selectAll().where('order_id', '=', order.id).execute()
        const known = rows.find((row) => row.request_key === requestKey)
        if (known) return intentOf(known)
        if (rows.some(({ state }) => state === 'moving' || state === 'restocking')) return 'busy'
        const planned = await plan(t)
        if (typeof planned === 'string') return planned
        const row = {
          request_key: requestKey,
          order_id: order.id,
          kind: planned.document.kind as Kind,
          body: JSON.stringify(planned),
          state: 'moving' as const,
          answer: null,
          lease_until: now() + leaseMs,
        }
        await t.insertInto('order_intent').values(row).execute()
        return intentOf(row)
      })
    },

    /** Writes the document of an intent whose money has moved; what is left is to put its pieces back. */
    async write(order: PlacedOrder, intent: Intent): Promise<Intent> {
      const state: IntentState = intent.restock.length > 0 ? 'restocking' : 'done'
      await database.transaction(async (t) => {
        await lockOrder(t, order.id)
        if (await documentOfRequest(t, intent.requestKey)) return
        await appendDocument(t, order, intent.document, intent.requestKey, now())
        await t
          .updateTable('order_intent')
          .set({ state, lease_until: now() + leaseMs })
          .where('request_key', '=', intent.requestKey)
          .execute()
      })
      return { ...intent, state }
    },

    async finish({ requestKey }: Intent, state: 'done' | 'refused', answer: string | null = null): Promise<void> {
      await database.write
        .updateTable('order_intent')
        .set({ state, answer, lease_until: 0 })
        .where('request_key', '=', requestKey)
        .where('state', 'in', ['moving', 'restocking'])
        .execute()
    },

    /** Unfinished intents whose worker is believed dead, each taken over by the caller. */
    async takeOver(leaseEndedBefore: number): Promise<Intent[]> {
      const rows = await database.write
        .selectFrom('order_intent')
        .selectAll()
        .where('state', 'in', ['moving', 'restocking'])
        .where('lease_until', '<', leaseEndedBefore)
        .limit(100)
        .execute()
      const taken: Intent[] = []
      for (const row of rows) {
        const { numUpdatedRows } = await database.write
          .updateTable('order_intent')
          .set({ lease_until: now() + leaseMs })
          .where('request_key', '=', row.request_key)
          .where('lease_until', '=', row.lease_until)
          .executeTakeFirst()
        if (numUpdatedRows === 1n) taken.push(intentOf(row))
      }
      return taken
    },

    /** Appends what needs nobody else: `plan` sees the order locked and answers the document, or why not. */
    async append(
      order: PlacedOrder,
      requestKey: string,
      plan: (documents: Awaited<ReturnType<typeof documentsOf>>) => NewDocument | string,
    ) {
      return database.transaction(async (t) => {
        await lockOrder(t, order.id)
        const known = await documentOfRequest(t, requestKey)
        if (known) return known
        const planned = plan(await documentsOf(t, order.id))
        return typeof planned === 'string' ? planned : appendDocument(t, order, planned, requestKey, now())
      })
    },

    documentOfRequest: (requestKey: string) => documentOfRequest(database.write, requestKey),

    /** The key under which stock and payment know the order. */
    async keyOf(orderId: number): Promise<string> {
      const row = await database
        .fresh()
        .selectFrom('customer_order')
        .innerJoin('placement', 'placement.cart_id', 'customer_order.cart_id')
        .select(['placement.cart_id', 'placement.attempt'])
        .where('customer_order.id', '=', orderId)
        .executeTakeFirstOrThrow()
      return attemptKey({ cartId: row.cart_id, attempt: row.attempt })
    },
  }
}

function intentOf(row: Selectable<OrderTables['order_intent']>): Intent {
  const plan = fromJson(row.body) as Plan
  return { ...plan, requestKey: row.request_key, orderId: Number(row.order_id), state: row.state, answer: row.answer }
}
