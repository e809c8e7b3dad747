/** What a service may announce. Each event is written in the transaction that made it true, and told at least once. */
import { z } from 'zod'

export const storeEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('order.placed'), number: z.string() }),
  z.object({
    type: z.literal('product.changed'),
    productId: z.number().int(),
    sku: z.string(),
    categoryIds: z.array(z.number().int()),
  }),
  z.object({ type: z.literal('category.changed'), categoryId: z.number().int() }),
  z.object({ type: z.literal('stock.changed'), skus: z.array(z.string()) }),
  z.object({ type: z.literal('page.published'), identifier: z.string() }),
])
export type StoreEvent = z.infer<typeof storeEvent>
