import { randomBytes } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import { orderNumber } from '../domain/order-number.ts'
import type { Placement } from '../domain/placement.ts'
import type { OrderTables } from './order-tables.ts'
import { changesOf } from './placement-store.ts'

export type OrderStore = ReturnType<typeof orderStore>

/** Orders. They are written once, together with their number, their event and the state of their placing. */
export function orderStore(database: Database<OrderTables>, leaseMs: number, now: () => number) {
  const orders = () => database.read().selectFrom('customer_order').selectAll()

  return {
    /** Writes the order of a paid placement. Answers the placement as it stands afterwards, or null if it was moved. */
    async write(paid: Placement): Promise<Placement | null> {
      return database
        .transaction(async (t) => {
          const number = await nextNumber(t)
          const settling: Placement = { ...paid, state: 'settling', orderNumber: number }
          const { numUpdatedRows } = await t
            .updateTable('placement')
            .set(changesOf(settling, now() + leaseMs))
            .where('cart_id', '=', paid.cartId)
            .where('attempt', '=', paid.attempt)
            .where('state', '=', 'ordering')
            .executeTakeFirst()
          if (numUpdatedRows !== 1n) throw new MovedMeanwhile()
          await t
            .insertInto('customer_order')
            .values(rowOf(paid, number, now()))
            .execute()
          await emit(t, { type: 'order.placed', number })
          return settling
        })
        .catch((error) => {
          if (error instanceof MovedMeanwhile) return null
          throw error
        })
    },

    async byNumber(number: string): Promise<PlacedOrder | null> {
      const row = await orders().where('number', '=', number).executeTakeFirst()
      return row ? orderOf(row) : null
    },

    async byToken(token: string): Promise<PlacedOrder | null> {
      const row = await orders().where('token', '=', token).executeTakeFirst()
      return row ? orderOf(row) : null
    },
  }
}

/** Undoes the transaction: the number that was drawn goes back, so that numbers have no holes. */
class MovedMeanwhile extends Error {
  override name = 'MovedMeanwhile'
}

async function nextNumber(t: Transaction<OrderTables>): Promise<string> {
  await t
    .updateTable('order_sequence')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', 'order')
    .execute()
  const { value } = await t
    .selectFrom('order_sequence')
    .select('value')
    .where('name', '=', 'order')
    .executeTakeFirstOrThrow()
  return orderNumber(Number(value))
}

function rowOf({ cartId, content, paymentReference }: Placement, number: string, placedAt: number) {
  return {
    number,
    token: randomBytes(32).toString('base64url'),
    cart_id: cartId,
    email: content.email,
    lastname: content.billingAddress.lastname,
    status: 'pending' as const,
    currency: content.currency,
    grand_minor: content.totals.grandMinor,
    payment_reference: paymentReference ?? '',
    content: JSON.stringify(content),
    placed_at: placedAt,
  }
}

function orderOf(row: Selectable<OrderTables['customer_order']>): PlacedOrder {
  return {
    id: row.id,
    number: row.number,
    token: row.token,
    status: row.status,
    placedAt: row.placed_at,
    content: fromJson(row.content) as CartForOrder,
    paymentReference: row.payment_reference,
  }
}
