import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { PaymentTables } from './payment-tables.ts'

export type GatewaySession = { token: string; body: Record<string, string> }
export type SessionStore = ReturnType<typeof sessionStore>

/** What gateways call the payments of carts that are being prepared there: one per cart and method, the last one counts. */
export function sessionStore(database: Database<PaymentTables>, now: () => number) {
  return {
    async keep(cartId: string, method: string, { token, body }: GatewaySession): Promise<void> {
      await database.write
        .insertInto('gateway_session')
        .values({ cart_id: cartId, method, token, body: JSON.stringify(body), created_at: now() })
        .$call(
          overwrite<PaymentTables, 'gateway_session'>(
            database.engine,
            ['cart_id', 'method'],
            ['token', 'body', 'created_at'],
          ),
        )
        .execute()
    },

    async find(cartId: string, method: string): Promise<GatewaySession | null> {
      const row = await database
        .fresh()
        .selectFrom('gateway_session')
        .selectAll()
        .where('cart_id', '=', cartId)
        .where('method', '=', method)
        .executeTakeFirst()
      return row ? { token: row.token, body: fromJson(row.body) as Record<string, string> } : null
    },
  }
}

/** The cart that an order attempt's key names. */
export const cartOfKey = (key: string) => key.slice(0, key.lastIndexOf(':'))
