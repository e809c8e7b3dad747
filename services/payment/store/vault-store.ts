import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from '../../kit/database.ts'
import type { PaymentTables } from './payment-tables.ts'

/** A means of payment that a customer let the shop keep, as the customer sees it. */
export type KeptToken = { publicHash: string; method: string; type: 'card' | 'account'; details: string }
export type NewToken = Omit<KeptToken, 'publicHash'> & { customerId: number; gatewayToken: string }

/**
 * The vault. What the gateway calls a card never leaves it: customers name their tokens by a hash with a salt of its own,
 * from which nothing can be worked out.
 */
export function vaultStore(database: Database<PaymentTables>, now: () => number) {
  return {
    async keep({ customerId, method, type, gatewayToken, details }: NewToken): Promise<string> {
      const publicHash = createHmac('sha256', randomBytes(32)).update(gatewayToken).digest('hex')
      const names = { customer_id: customerId, public_hash: publicHash, method, type }
      await database.write
        .insertInto('vault_token')
        .values({ ...names, gateway_token: gatewayToken, details, is_visible: 1, created_at: now() })
        .execute()
      return publicHash
    },

    async ofCustomer(customerId: number): Promise<KeptToken[]> {
      const rows = await database
        .read()
        .selectFrom('vault_token')
        .select(['public_hash as publicHash', 'method', 'type', 'details'])
        .where('customer_id', '=', customerId)
        .where('is_visible', '=', 1)
        .orderBy('id')
        .execute()
      return rows
    },

    /** False when this customer has no such token. */
    async remove(customerId: number, publicHash: string): Promise<boolean> {
      const { numDeletedRows } = await database.write
        .deleteFrom('vault_token')
        .where('customer_id', '=', customerId)
        .where('public_hash', '=', publicHash)
        .executeTakeFirst()
      return numDeletedRows === 1n
    },
  }
}
