import { setTimeout as sleep } from 'node:timers/promises'
import type { OrderLine } from '../../contracts/internal/cart.ts'
import type { StockLine } from '../../contracts/internal/inventory.ts'
import type { OrderDocument, PlacedOrder, Track } from '../../contracts/internal/order.ts'
import { logger } from '../kit/logger.ts'
import { isCancellable } from './domain/available-actions.ts'
import { isHeld, statusOf } from './domain/order-status.ts'
import { stockLines } from './domain/placement.ts'
import { prepareCreditMemo, type RefundWish } from './domain/prepare-credit-memo.ts'
import { type Chosen, prepareInvoice } from './domain/prepare-invoice.ts'
import { prepareCancellation, prepareShipment } from './domain/prepare-shipment.ts'
import type { Neighbours } from './place-order.ts'
import { documentsOf, type NewDocument } from './store/document-store.ts'
import type { Intent, IntentStore } from './store/intent-store.ts'
import type { OrderStore } from './store/order-store.ts'

/** A change and the document it led to, or why it was refused, in Magento's words. */
export type ActOutcome = { ok: true; document: OrderDocument } | { ok: false; reason: string }
export type Actions = ReturnType<typeof openActions>
/** `requestKey` names the request: the same one again answers the first outcome. */
type Request = { order: PlacedOrder; requestKey: string }

const busyWaitMs = 50
const busyTries = 100
const busy = 'This order is being changed by somebody else. Please try again.'

/**
 * What can be done with an order once it stands. Each change is a document that is added in one transaction with its event.
 * Where money moves or pieces go back, an intent is written first, so that a crash between the services is gone on with.
 */
export function openActions(
  { payment, inventory }: Pick<Neighbours, 'payment' | 'inventory'>,
  intents: IntentStore,
  orders: OrderStore,
) {
  const log = logger('order')

  /** Moves the money that an intent names. Answers why it was refused, or null. */
  async function moveMoney({ document, requestKey, orderId, amountMinor }: Intent): Promise<string | null> {
    const key = await intents.keyOf(orderId)
    if (document.kind === 'cancellation') {
      await payment.void({ key })
      return null
    }
    if (amountMinor === 0) return null
    const moved =
      document.kind === 'invoice'
        ? await payment.capture({ key, captureKey: requestKey, amountMinor })
        : await payment.refund({ key, refundKey: requestKey, amountMinor })
    return moved.status === 'done' ? null : moved.reason
  }

  /** Goes on with an intent until nothing is left to do. Every step may be repeated. */
  async function drive(order: PlacedOrder, begun: Intent): Promise<ActOutcome> {
    let intent = begun
    if (intent.state === 'moving') {
      const reason = await moveMoney(intent)
      if (reason !== null) {
        await intents.finish(intent, 'refused', reason)
        return { ok: false, reason }
      }
      intent = await intents.write(order, intent)
    }
    if (intent.state === 'restocking') {
      await inventory.restock({ key: `order:${intent.requestKey}`, lines: intent.restock })
      await intents.finish(intent, 'done')
    }
    if (intent.state === 'refused') return { ok: false, reason: intent.answer ?? busy }
    const document = await intents.documentOfRequest(intent.requestKey)
    if (!document) throw new Error(`The document of ${intent.requestKey} was written and cannot be read.`)
    return { ok: true, document }
  }

  async function act(
    { order, requestKey }: Request,
    plan: (documents: OrderDocument[]) => Pick<Intent, 'document' | 'amountMinor' | 'restock'> | string,
  ): Promise<ActOutcome> {
    for (let attempt = 0; attempt < busyTries; attempt++) {
      const begun = await intents.begin(order, requestKey, async (t) => plan(await documentsOf(t, order.id)))
      if (begun !== 'busy') return typeof begun === 'string' ? { ok: false, reason: begun } : drive(order, begun)
      await sleep(busyWaitMs)
    }
    return { ok: false, reason: busy }
  }

  async function append(
    { order, requestKey }: Request,
    plan: (documents: OrderDocument[]) => NewDocument | string,
  ): Promise<ActOutcome> {
    const written = await intents.append(order, requestKey, plan)
    return typeof written === 'string' ? { ok: false, reason: written } : { ok: true, document: written }
  }

  return {
    /** Invoices pieces, or all that is left, and takes their money. */
    invoice: (request: Request & { lines: Chosen; notify: boolean }) =>
      act(request, (documents) => {
        const prepared = prepareInvoice(request.order.content, documents, request.lines)
        if (!prepared.ok) return prepared.reason
        const { lines, totals } = prepared
        const document = { kind: 'invoice' as const, lines, totals, notify: request.notify }
        return { document, amountMinor: totals.grandMinor, restock: [] }
      }),

    /** Sends pieces, or all that is left. */
    ship: (request: Request & { lines: Chosen; tracks: Track[]; notify: boolean }) =>
      append(request, (documents) => {
        const prepared = prepareShipment(request.order.content, documents, request.lines)
        if (!prepared.ok) return prepared.reason
        return { kind: 'shipment', lines: prepared.lines, tracks: request.tracks, notify: request.notify }
      }),

    /** Gives money back, with or without pieces; those named in `restock` go back on the shelf. */
    refund: (request: Request & RefundWish & { restock: number[] | 'all'; notify: boolean }) =>
      act(request, (documents) => {
        const prepared = prepareCreditMemo(request.order.content, documents, request)
        if (!prepared.ok) return prepared.reason
        const { lines, totals } = prepared
        const back = lines.filter(({ line }) => request.restock === 'all' || request.restock.includes(line))
        const restocked = back.map(({ line }) => line)
        const document = { kind: 'creditmemo' as const, lines, totals, restocked, notify: request.notify }
        return { document, amountMinor: totals.grandMinor, restock: piecesOf(request.order.content.lines, back) }
      }),

    /** Gives up what was neither paid nor sent; its pieces go back on the shelf, an unused authorization is given back. */
    cancel: (request: Request & { reason: string | null }) =>
      act(request, (documents) => {
        const prepared = prepareCancellation(request.order.content, documents)
        if (!prepared.ok) return prepared.reason
        const { lines } = prepared
        const restock = piecesOf(request.order.content.lines, lines)
        return { document: { kind: 'cancellation', lines, reason: request.reason }, amountMinor: 0, restock }
      }),

    hold: (request: Request) =>
      append(request, (documents) =>
        isHeld(documents) || !isCancellable({ status: statusOf(request.order.content, documents) })
          ? 'A hold action is not available.'
          : { kind: 'hold' },
      ),

    release: (request: Request) =>
      append(request, (documents) => (isHeld(documents) ? { kind: 'release' } : 'You cannot remove the hold.')),

    comment: (request: Request & Omit<Extract<OrderDocument, { kind: 'comment' }>, 'id' | 'at' | 'kind'>) =>
      append(request, () => {
        const { message, visible, notify, about } = request
        return message.trim() ? { kind: 'comment', message, visible, notify, about } : 'Please enter a comment.'
      }),

    /** Goes on with what a dead process left half done; answers how many there were. */
    async recover(leaseEndedBefore = Date.now()): Promise<number> {
      const taken = await intents.takeOver(leaseEndedBefore)
      for (const intent of taken) {
        const order = await orders.byId(intent.orderId)
        if (!order) continue
        await drive(order, intent).catch((error) => log.error({ err: error, order: order.number }, 'still not done'))
      }
      return taken.length
    },
  }
}

function piecesOf(lines: OrderLine[], chosen: { line: number; quantity: number }[]): StockLine[] {
  return stockLines({ lines: chosen.map(({ line, quantity }) => ({ parts: lines[line]?.parts ?? [], quantity })) })
}
