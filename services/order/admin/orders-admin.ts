import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { OrderDocument, OrderStatus, PlacedOrder, Track } from '../../../contracts/internal/order.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import { toMinor } from '../../kit/money.ts'
import type { Actions, ActOutcome } from '../act-on-order.ts'
import { statusLabels } from '../domain/order-status.ts'
import type { Chosen } from '../domain/prepare-invoice.ts'
import type { OrderReads } from '../order-reads.ts'
import type { Bookkeeping } from './bookkeeping.ts'
import { adminOrderView, chargeView } from './order-admin-view.ts'

type Common = {
  number: string
  items?: Chosen
  notify?: boolean | null
  comment?: string | null
  requestKey?: string | null
}
type Search = {
  number?: string | null
  email?: string | null
  customerId?: number | null
  statuses?: string[] | null
  placedFrom?: number | null
  placedUntil?: number | null
}
type Paged = { search?: Search | null; pageSize: number; currentPage: number }
type Refund = Common & {
  shipping?: string | null
  adjustmentPositive: string
  adjustmentNegative: string
  restock?: number[] | null
}

const largestPage = 200

/** What a merchant does with orders. */
export function ordersAdmin(reads: OrderReads, actions: Actions, books: Bookkeeping): AdminModule {
  const view = async (order: PlacedOrder) =>
    adminOrderView(order, await books.documentsOf(order), await books.chargesOf(order))

  async function find(number: string): Promise<PlacedOrder> {
    const order = await reads.byNumber(number)
    if (!order) throw noSuchEntity("The entity that was requested doesn't exist. Verify the entity and try again.")
    return order
  }

  /** Acts, adds the comment where there is one, and shows the order as it is then. */
  async function act(
    what: string,
    { number, comment, requestKey, notify }: Common,
    run: (request: { order: PlacedOrder; requestKey: string; notify: boolean }) => Promise<ActOutcome>,
  ) {
    const order = await find(number)
    const key = `${what}:${number}:${requestKey ?? randomUUID()}`
    if (key.length > 150) throw inputError('A requestKey has at most 100 characters.')
    const outcome = await run({ order, requestKey: key, notify: notify ?? false })
    if (!outcome.ok) throw inputError(outcome.reason)
    const about = aboutOf(outcome.document)
    if (comment && about) {
      const told = { visible: notify ?? false, notify: false, about }
      await actions.comment({ order, requestKey: `${key}:comment`, message: comment, ...told })
    }
    return view(await find(number))
  }

  const amount = (text: string, order: PlacedOrder) => {
    try {
      return toMinor(text, order.content.currency)
    } catch {
      throw inputError(`"${text}" is not an amount such as 19.95`)
    }
  }

  return {
    name: 'order',
    typeDefs: readFileSync(new URL('./orders-admin.graphql', import.meta.url), 'utf8'),
    permissions: {
      orders: 'sales',
      order: 'sales',
      reconcilePayments: 'sales',
      invoiceOrder: 'sales',
      shipOrder: 'sales',
      refundOrder: 'sales',
      cancelOrder: 'sales',
      holdOrder: 'sales',
      unholdOrder: 'sales',
      addOrderComment: 'sales',
    },
    resolvers: {
      Query: {
        orders: async (_: unknown, { search, pageSize, currentPage }: Paged) => {
          if (pageSize < 1 || currentPage < 1) throw inputError('Pages are counted from 1.')
          const limit = Math.min(pageSize, largestPage)
          const { orders, total } = await reads.search({
            ...searchOf(search ?? {}),
            sort: 'CREATED_AT',
            descending: true,
            offset: (currentPage - 1) * limit,
            limit,
          })
          return { items: await Promise.all(orders.map(view)), totalCount: total }
        },
        order: async (_: unknown, { number }: { number: string }) => {
          const order = await reads.byNumber(number)
          return order && view(order)
        },
        reconcilePayments: async () => {
          const { chargesWithoutOrder, ordersWithoutCharge } = await books.reconcile()
          return { chargesWithoutOrder: chargesWithoutOrder.map(chargeView), ordersWithoutCharge }
        },
      },
      Mutation: {
        invoiceOrder: (_: unknown, args: Common) =>
          act('invoice', args, (request) => actions.invoice({ ...request, lines: args.items ?? null })),
        shipOrder: (_: unknown, args: Common & { tracks?: Track[] | null }) =>
          act('ship', args, (request) =>
            actions.ship({
              ...request,
              lines: args.items ?? null,
              tracks: (args.tracks ?? []).map(({ carrier, title, number }) => ({
                carrier,
                title,
                number: number ?? null,
              })),
            }),
          ),
        refundOrder: (_: unknown, args: Refund) =>
          act('refund', args, (request) =>
            actions.refund({
              ...request,
              lines: args.items ?? null,
              shippingMinor: args.shipping == null ? null : amount(args.shipping, request.order),
              adjustmentPositiveMinor: amount(args.adjustmentPositive, request.order),
              adjustmentNegativeMinor: amount(args.adjustmentNegative, request.order),
              restock: args.restock ?? [],
            }),
          ),
        cancelOrder: (_: unknown, args: Common & { reason?: string | null }) =>
          act('cancel', args, (request) => actions.cancel({ ...request, reason: args.reason ?? null })),
        holdOrder: (_: unknown, { number }: Common) => act('hold', { number }, (request) => actions.hold(request)),
        unholdOrder: (_: unknown, { number }: Common) =>
          act('unhold', { number }, (request) => actions.release(request)),
        addOrderComment: (_: unknown, args: Common & { comment: string; visible?: boolean | null }) =>
          act('comment', { ...args, comment: null }, (request) =>
            actions.comment({ ...request, message: args.comment, visible: args.visible ?? false, about: null }),
          ),
      },
    },
  }
}

function aboutOf(document: OrderDocument) {
  const { kind } = document
  if (kind !== 'invoice' && kind !== 'shipment' && kind !== 'creditmemo') return null
  return { kind, number: document.number }
}

function searchOf({ number, email, customerId, statuses, placedFrom, placedUntil }: Search) {
  for (const status of statuses ?? []) {
    if (!Object.hasOwn(statusLabels, status)) {
      throw inputError(`"${status}" is none of: ${Object.keys(statusLabels).join(', ')}`)
    }
  }
  return {
    ...(number && { numberLike: number.replace(/[%_\\]/g, '') }),
    ...(email && { email }),
    ...(customerId != null && { customerId }),
    ...(statuses && { statuses: statuses as OrderStatus[] }),
    ...(placedFrom != null && { placedFrom }),
    ...(placedUntil != null && { placedUntil }),
  }
}
