import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import type { ChargeRecord, PaymentApi } from '../../../contracts/internal/payment.ts'
import type { Database } from '../../kit/database.ts'
import { attemptKey } from '../domain/placement.ts'
import type { DocumentStore } from '../store/document-store.ts'
import type { IntentStore } from '../store/intent-store.ts'
import type { OrderTables } from '../store/order-tables.ts'

export type Bookkeeping = ReturnType<typeof bookkeeping>
const batch = 500

/** What was charged beside what was ordered. */
export function bookkeeping(
  database: Database<OrderTables>,
  documents: DocumentStore,
  intents: IntentStore,
  payment: Pick<PaymentApi, 'charges'>,
) {
  /** Placements by the key of their present attempt. */
  async function placements(keys: string[]): Promise<Map<string, { state: string }>> {
    const carts = [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf(':'))))]
    if (carts.length === 0) return new Map()
    const rows = await database
      .fresh()
      .selectFrom('placement')
      .select(['cart_id', 'attempt', 'state'])
      .where('cart_id', 'in', carts)
      .execute()
    return new Map(rows.map(({ cart_id, attempt, state }) => [attemptKey({ cartId: cart_id, attempt }), { state }]))
  }

  /** Charges that stand although nothing was or will be ordered for them. One that is being placed is no such. */
  async function chargesWithoutOrder(): Promise<ChargeRecord[]> {
    const lost: ChargeRecord[] = []
    for (let after: string | null = null; ; ) {
      const charges: ChargeRecord[] = await payment.charges({ after, limit: batch })
      const standing = charges.filter(({ status }) => status === 'authorized')
      const known = await placements(standing.map(({ key }) => key))
      lost.push(...standing.filter(({ key }) => (known.get(key)?.state ?? 'refused') === 'refused'))
      if (charges.length < batch) return lost
      after = charges.at(-1)?.key ?? null
    }
  }

  async function ordersWithoutCharge(): Promise<string[]> {
    const lost: string[] = []
    for (let after = 0; ; ) {
      const orders = await database
        .fresh()
        .selectFrom('customer_order')
        .innerJoin('placement', 'placement.cart_id', 'customer_order.cart_id')
        .select(['customer_order.id', 'customer_order.number', 'placement.cart_id', 'placement.attempt'])
        .where('customer_order.id', '>', after)
        .orderBy('customer_order.id')
        .limit(batch)
        .execute()
      const keys = orders.map(({ cart_id, attempt }) => attemptKey({ cartId: cart_id, attempt }))
      const standing = (await payment.charges({ keys })).filter(({ status }) => status === 'authorized')
      const charged = new Set(standing.map(({ key }) => key))
      lost.push(...orders.flatMap(({ number }, index) => (charged.has(keys[index] ?? '') ? [] : [number])))
      if (orders.length < batch) return lost
      after = Number(orders.at(-1)?.id ?? after)
    }
  }

  return {
    documentsOf: ({ id }: PlacedOrder) => documents.ofOrder(id),
    chargesOf: async ({ id }: PlacedOrder) => payment.charges({ keys: [await intents.keyOf(id)] }),
    reconcile: async () => ({
      chargesWithoutOrder: await chargesWithoutOrder(),
      ordersWithoutCharge: await ordersWithoutCharge(),
    }),
  }
}
