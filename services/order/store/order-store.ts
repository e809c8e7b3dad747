import { randomBytes } from 'node:crypto'
import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { PersonName, PlacedOrder } from '../../../contracts/internal/order.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import type { Placement } from '../domain/placement.ts'
import { nextNumber } from './next-number.ts'
import { orderOf, selectOrders } from './order-rows.ts'
import type { OrderTables } from './order-tables.ts'
import { changesOf } from './placement-store.ts'

export type OrderStore = ReturnType<typeof orderStore>

/** Orders. They are written once, together with their number, their event and the state of their placing. */
export function orderStore(database: Database<OrderTables>, leaseMs: number, now: () => number) {
  const orders = () => selectOrders(database.read())

  return {
    /** Writes the order of a paid placement. Answers the placement as it stands afterwards, or null if it was moved. */
    async write(paid: Placement, customerName: PersonName | null): Promise<Placement | null> {
      return database
        .transaction(async (t) => {
          const number = await nextNumber(t, 'order')
          const settling: Placement = { ...paid, state: 'settling', orderNumber: number }
          const { numUpdatedRows } = await t
            .updateTable('placement')
            .set(changesOf(settling, now() + leaseMs))
            .where('cart_id', '=', paid.cartId)
            .where('attempt', '=', paid.attempt)
            .where('state', '=', 'ordering')
            .executeTakeFirst()
          if (numUpdatedRows !== 1n) throw new MovedMeanwhile()
          const placedAt = now()
          const { insertId } = await t
            .insertInto('customer_order')
            .values(rowOf(paid, number, placedAt, customerName))
            .executeTakeFirstOrThrow()
          const progress = { status: 'pending' as const, version: 0, changed_at: placedAt }
          const orderId = Number(insertId)
          await t
            .insertInto('order_progress')
            .values({ order_id: orderId, ...progress })
            .execute()
          const rights = downloadRights(paid.content, orderId, placedAt)
          if (rights.length > 0) await t.insertInto('download_right').values(rights).execute()
          await emit(t, { type: 'order.placed', number })
          return settling
        })
        .catch((error) => {
          if (error instanceof MovedMeanwhile) return null
          throw error
        })
    },

    async byNumber(number: string): Promise<PlacedOrder | null> {
      const row = await orders().where('customer_order.number', '=', number).executeTakeFirst()
      return row ? orderOf(row) : null
    },

    async byId(id: number): Promise<PlacedOrder | null> {
      const row = await orders().where('customer_order.id', '=', id).executeTakeFirst()
      return row ? orderOf(row) : null
    },

    /** All orders of a customer, oldest first. */
    async ofCustomer(customerId: number): Promise<PlacedOrder[]> {
      const rows = await orders().where('customer_id', '=', customerId).orderBy('customer_order.id').execute()
      return rows.map(orderOf)
    },

    async byToken(token: string): Promise<PlacedOrder | null> {
      const row = await orders().where('customer_order.token', '=', token).executeTakeFirst()
      return row ? orderOf(row) : null
    },
  }
}

/** Undoes the transaction: the number that was drawn goes back, so that numbers have no holes. */
class MovedMeanwhile extends Error {
  override name = 'MovedMeanwhile'
}

function rowOf(
  { cartId, content, paymentReference }: Placement,
  number: string,
  placedAt: number,
  customerName: PersonName | null,
) {
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
    customer_id: content.customer?.id ?? null,
    store: content.store,
    customer_name: customerName && JSON.stringify(customerName),
  }
}

/** One right per link that was bought; each has an address that nobody can guess. */
function downloadRights({ customer, lines }: CartForOrder, orderId: number, placedAt: number) {
  return lines.flatMap(({ downloads, quantity }, line) =>
    downloads.map(({ linkId, title, downloadsAllowed, file, shareable }) => ({
      order_id: orderId,
      line,
      customer_id: customer?.id ?? null,
      link_hash: randomBytes(24).toString('base64url'),
      link_id: linkId,
      title,
      file: file ?? null,
      shareable: shareable ? 1 : 0,
      allowed: downloadsAllowed && downloadsAllowed * quantity,
      used: 0,
      created_at: placedAt,
    })),
  )
}
