import type { Transaction } from 'kysely'
import { orderNumber } from '../domain/order-number.ts'
import type { OrderTables } from './order-tables.ts'

/**
 * The next number of a kind of document, drawn in the transaction that uses it: whoever is undone gives its number back,
 * so numbers have no holes. Others who draw wait until this transaction ends.
 */
export async function nextNumber(
  t: Transaction<OrderTables>,
  name: 'order' | 'invoice' | 'shipment' | 'creditmemo',
): Promise<string> {
  await t
    .updateTable('order_sequence')
    .set((row) => ({ value: row('value', '+', 1) }))
    .where('name', '=', name)
    .execute()
  const { value } = await t
    .selectFrom('order_sequence')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return orderNumber(Number(value))
}
