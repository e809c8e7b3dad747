import { inputError } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import { type Cancelling, type CancelOutcome, cancelRefusals } from '../cancel-order.ts'
import type { OrderReads } from '../order-reads.ts'
import { notAuthorized } from './customer-orders.ts'
import { located } from './guest-orders.ts'

const confirmationKeyLength = 32

/** Cancelling by the buyer: a customer at once, a guest with the key that was mailed. */
export function cancelResolvers(cancelling: Cancelling, reads: OrderReads): CommerceModule['resolvers'] {
  async function answer(outcome: CancelOutcome, { configuration }: RequestContext) {
    const order = outcome.order && (await reads.viewAgain(outcome.order, configuration))
    if (!outcome.refusal) return { error: null, errorV2: null, order }
    return { error: outcome.refusal.message, errorV2: outcome.refusal, order }
  }
  const notFound = (context: RequestContext) => answer({ refusal: cancelRefusals.notFound, order: null }, context)

  return {
    Mutation: {
      cancelOrder: async (
        _: unknown,
        { input }: { input: { order_id: string; reason: string } },
        context: RequestContext,
      ) => {
        if (!context.customer) throw notAuthorized()
        const id = entityId(input.order_id)
        requireText('reason', input.reason)
        const order = await reads.byId(id)
        if (!order) return notFound(context)
        if (order.content.customer?.id !== context.customer.id) {
          return answer({ refusal: cancelRefusals.notYours, order: null }, context)
        }
        return answer(await cancelling.cancel(order, input.reason), context)
      },

      requestGuestOrderCancel: async (
        _: unknown,
        { input }: { input: { token: string; reason: string } },
        context: RequestContext,
      ) => {
        requireText('token', input.token)
        requireText('reason', input.reason)
        const order = located(await reads.byToken(input.token))
        return answer(await cancelling.ask(order, input.reason), context)
      },

      confirmCancelOrder: async (
        _: unknown,
        { input }: { input: { order_id: string; confirmation_key: string } },
        context: RequestContext,
      ) => {
        const id = entityId(input.order_id)
        if (input.confirmation_key.length !== confirmationKeyLength) throw missing('confirmation_key')
        const order = await reads.byId(id)
        if (!order) return notFound(context)
        if (order.content.customer) return answer({ refusal: cancelRefusals.notYours, order: null }, context)
        return answer(await cancelling.confirm(order, input.confirmation_key), context)
      },
    },
  }
}

const missing = (field: string) => inputError(`Required parameter "${field}" is missing or incorrect.`)

function requireText(field: string, text: string): void {
  if (!text.trim()) throw missing(field)
}

/** An order's uid, or its bare id as clients of Magento 2.4.7 send it. */
function entityId(orderId: string): number {
  if (/^\d{1,15}$/.test(orderId) && Number(orderId) > 0) return Number(orderId)
  if (orderId === '' || orderId === '0') throw missing('order_id')
  return decodeNumericUid(orderId)
}
