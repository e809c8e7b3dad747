import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'

type Settings = StoreConfiguration['orders']

/** Whether the state of an order lets its buyer cancel it. */
export const isCancellable = ({ status }: Pick<PlacedOrder, 'status'>) =>
  status === 'pending' || status === 'processing'

/** An order on hold is not bought again, and a guest has no cart to buy it into. */
export const isReorderable = ({ status, content }: Pick<PlacedOrder, 'status' | 'content'>, settings: Settings) =>
  settings.reorderAllowed && content.customer !== null && status !== 'holded'

/** What a buyer may do with an order, in Magento's order of telling. */
export function actionsOf(order: PlacedOrder, settings: Settings): ('REORDER' | 'CANCEL')[] {
  return [
    ...(isReorderable(order, settings) ? (['REORDER'] as const) : []),
    ...(settings.cancellationEnabled && isCancellable(order) ? (['CANCEL'] as const) : []),
  ]
}
