import type { Selectable, Updateable } from 'kysely'
import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import type { Placement, PlacementRefusal } from '../domain/placement.ts'
import type { OrderTables } from './order-tables.ts'

type Row = Selectable<OrderTables['placement']>
const unfinished = ['reserving', 'paying', 'ordering', 'settling', 'undoing'] as const

export type PlacementStore = ReturnType<typeof placementStore>

/** How far each placing of an order has come. Every step is on disk before the next one is begun. */
export function placementStore(database: Database<OrderTables>, leaseMs: number, now: () => number) {
  const table = () => database.write

  /** False when the row is there already. Which of two processes wrote it, only the primary key decides. */
  async function insert(row: Row): Promise<boolean> {
    try {
      await table().insertInto('placement').values(row).execute()
      return true
    } catch (error) {
      const known = await table().selectFrom('placement').select('state').where('cart_id', '=', row.cart_id).execute()
      if (known.length > 0) return false
      throw error
    }
  }

  async function replace(row: Row, refused: Placement): Promise<boolean> {
    const { numUpdatedRows } = await table()
      .updateTable('placement')
      .set(row)
      .where('cart_id', '=', row.cart_id)
      .where('state', '=', 'refused')
      .where('attempt', '=', refused.attempt)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  return {
    async find(cartId: string): Promise<Placement | null> {
      const row = await table().selectFrom('placement').selectAll().where('cart_id', '=', cartId).executeTakeFirst()
      return row ? placementOf(row) : null
    },

    /** Begins the first placing of a cart, or the next after a refused one; null when somebody else was faster. */
    async begin(content: CartForOrder, refused: Placement | null): Promise<Placement | null> {
      const { cartId } = content
      const attempt = (refused?.attempt ?? 0) + 1
      const times = { started_at: now(), lease_until: now() + leaseMs }
      const fresh = { payment_reference: null, order_number: null, refusal: null, content: JSON.stringify(content) }
      const row = { cart_id: cartId, attempt, state: 'reserving', ...fresh, ...times } as const
      const begun = refused ? await replace(row, refused) : await insert(row)
      return begun ? placementOf(row) : null
    },

    /** Writes the next state down and keeps the lease. False when another process has moved this placement meanwhile. */
    async move(before: Placement, after: Placement): Promise<boolean> {
      const { numUpdatedRows } = await table()
        .updateTable('placement')
        .set(changesOf(after, now() + leaseMs))
        .where('cart_id', '=', before.cartId)
        .where('attempt', '=', before.attempt)
        .where('state', '=', before.state)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },

    /** Ends the lease: whoever recovers next may go on. */
    async letGo({ cartId, attempt }: Placement): Promise<void> {
      await table()
        .updateTable('placement')
        .set({ lease_until: 0 })
        .where('cart_id', '=', cartId)
        .where('attempt', '=', attempt)
        .execute()
    },

    /** Unfinished placements whose worker is believed dead, each taken over by the caller. */
    async takeOver(leaseEndedBefore: number): Promise<Placement[]> {
      const rows = await table()
        .selectFrom('placement')
        .selectAll()
        .where('state', 'in', unfinished)
        .where('lease_until', '<', leaseEndedBefore)
        .limit(100)
        .execute()
      const taken: Placement[] = []
      for (const row of rows) {
        const { numUpdatedRows } = await table()
          .updateTable('placement')
          .set({ lease_until: now() + leaseMs })
          .where('cart_id', '=', row.cart_id)
          .where('lease_until', '=', row.lease_until)
          .executeTakeFirst()
        if (numUpdatedRows === 1n) taken.push(placementOf(row))
      }
      return taken
    },
  }
}

/** The columns that a step may change. */
export function changesOf(after: Placement, leaseUntil: number): Updateable<OrderTables['placement']> {
  return {
    state: after.state,
    payment_reference: after.paymentReference,
    order_number: after.orderNumber,
    refusal: after.refusal && JSON.stringify(after.refusal),
    lease_until: leaseUntil,
  }
}

function placementOf(row: Row): Placement {
  return {
    cartId: row.cart_id,
    attempt: row.attempt,
    state: row.state,
    content: fromJson(row.content) as CartForOrder,
    paymentReference: row.payment_reference,
    orderNumber: row.order_number,
    refusal: fromJson(row.refusal) as PlacementRefusal | null,
  }
}
