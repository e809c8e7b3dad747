import type { Transaction } from 'kysely'
import type { CartTables } from './cart-tables.ts'

/** Takes away every cart that a customer has or had, with its lines. */
export async function forgetCustomer(t: Transaction<CartTables>, customerId: number): Promise<void> {
  const own = t.selectFrom('cart').select('id').where('customer_id', '=', customerId)
  await t.deleteFrom('cart_line').where('cart_id', 'in', own).execute()
  await t.deleteFrom('cart').where('customer_id', '=', customerId).execute()
}
