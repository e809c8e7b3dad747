import type { Database } from '../../kit/database.ts'
import { type Consumer, idempotentConsumer } from '../../kit/outbox.ts'
import type { RedemptionStore } from './store/redemption-store.ts'
import type { RuleTables } from './store/rule-tables.ts'

/** What a canceled order used of coupons and rules may be used again, as in Magento. */
export function couponsOfCanceledOrders(database: Database<RuleTables>, redemptions: RedemptionStore): Consumer {
  return idempotentConsumer(
    database,
    'cart.canceled-orders',
    async (event, t) => {
      if (event.type === 'order.changed' && event.what === 'canceled') {
        await redemptions.uncount(t, event.number)
      }
    },
    ['order.changed'],
  )
}
