import type { StoreConfiguration, StoreView } from '../../../contracts/stores.ts'
import { authorizationError, inputError } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { type OrderFilter, type OrderFilterInput, orderFilter } from '../domain/order-filter.ts'
import type { OrderReads } from '../order-reads.ts'
import { timestamp } from './views/shared-views.ts'

export const notAuthorized = () => authorizationError("The current customer isn't authorized.")

type Args = {
  currentPage: number
  pageSize: number
  filter?: OrderFilterInput | null
  scope?: 'GLOBAL' | 'WEBSITE' | 'STORE' | null
  sort?: { sort_direction: 'ASC' | 'DESC'; sort_field: 'CREATED_AT' | 'NUMBER' } | null
}

/** The orders of whoever is signed in: `customer.orders`, and `customerOrders` from before it. */
export function customerOrderResolvers(reads: OrderReads): CommerceModule['resolvers'] {
  async function list(customerId: number, args: Args, context: RequestContext) {
    const { currentPage, pageSize, sort } = args
    if (currentPage < 1) throw inputError('currentPage value must be greater than 0.')
    if (pageSize < 1) throw inputError('pageSize value must be greater than 0.')
    const stores = storesOf(args.scope, context.configuration, context.store)
    const { orders, total } = await reads.search({
      ...filterOf(args.filter, context.currency),
      customerId,
      stores,
      sort: sort?.sort_field ?? 'CREATED_AT',
      descending: sort?.sort_direction === 'DESC',
      offset: (currentPage - 1) * pageSize,
      limit: pageSize,
    })
    return {
      total_count: total,
      items: await reads.views(orders, context.configuration),
      page_info: { page_size: pageSize, current_page: currentPage, total_pages: Math.ceil(total / pageSize) },
      date_of_first_order: async () => {
        const first = await reads.firstOrderAt(customerId, stores)
        return first === null ? null : timestamp(first)
      },
    }
  }

  return {
    Query: {
      customerOrders: (_: unknown, _args: unknown, context: RequestContext) => {
        context.cacheable = false
        if (!context.customer) throw notAuthorized()
        return list(context.customer.id, { currentPage: 1, pageSize: 20, scope: 'GLOBAL' }, context)
      },
    },
    Customer: {
      orders: (customer: { id?: number | null }, args: Args, context: RequestContext) => {
        context.cacheable = false
        // Whose orders these are is told by the token alone, never by the object that was asked.
        if (!context.customer || (customer.id != null && customer.id !== context.customer.id)) throw notAuthorized()
        return list(context.customer.id, args, context)
      },
    },
  }
}

/** Magento's scopes; without one, the orders of this store view. An installation here is one website. */
function storesOf(scope: Args['scope'], { views }: StoreConfiguration, { code }: StoreView): string[] {
  return scope === 'GLOBAL' || scope === 'WEBSITE' ? views.map((view) => view.code) : [code]
}

function filterOf(input: OrderFilterInput | null | undefined, currency: string): OrderFilter {
  try {
    return orderFilter(input ?? {}, currency)
  } catch (error) {
    if (error instanceof RangeError) throw inputError(error.message)
    throw error
  }
}
