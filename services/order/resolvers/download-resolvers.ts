import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import type { Downloads } from '../downloads.ts'
import { notAuthorized } from './customer-orders.ts'
import { timestamp } from './views/shared-views.ts'

/** What a customer bought to download, with the address to fetch it from. */
export function downloadResolvers(downloads: Downloads): CommerceModule['resolvers'] {
  return {
    Query: {
      customerDownloadableProducts: async (_: unknown, _args: unknown, context: RequestContext) => {
        context.cacheable = false
        if (!context.customer) throw notAuthorized()
        const found = await downloads.list(context.customer.id)
        return {
          items: found.map(({ order, status, remaining, path }) => ({
            order_increment_id: order.number,
            date: timestamp(order.placedAt),
            status,
            remaining_downloads: remaining,
            download_url: `${context.baseUrl}${path}`,
          })),
        }
      },
    },
  }
}
