import type { Database } from '../kit/database.ts'
import { type Consumer, idempotentConsumer } from '../kit/outbox.ts'
import type { CartTables } from './store/cart-tables.ts'
import { forgetCustomer } from './store/forget-customer.ts'

/** The carts of an account that is gone go with it: they hold addresses. What was ordered is the order's own. */
export function cartsOfDeletedCustomers(database: Database<CartTables>): Consumer {
  return idempotentConsumer(
    database,
    'cart.deleted-customers',
    async (event, t) => {
      if (event.type === 'customer.deleted') await forgetCustomer(t, event.customerId)
    },
    ['customer.deleted'],
  )
}
