/** What may be done with an order. Names in brackets are Magento's paths in core_config_data; the defaults are Magento's. */
import { z } from 'zod'

export const orderSettings = z.object({
  /** [sales/cancellation/enabled] */
  cancellationEnabled: z.boolean().default(false),
  /** What a shopper may give as the reason [sales/cancellation/reasons]. */
  cancellationReasons: z
    .array(z.string().min(1))
    .default([
      'The item(s) are no longer needed',
      'The order was placed by mistake',
      'Item(s) not arriving within the expected timeframe',
      'Found a better price elsewhere',
      'Other',
    ]),
  /** [sales/reorder/allow] */
  reorderAllowed: z.boolean().default(true),
})
