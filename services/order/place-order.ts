import { setTimeout as sleep } from 'node:timers/promises'
import type { CartApi } from '../../contracts/internal/cart.ts'
import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { PersonName } from '../../contracts/internal/order.ts'
import type { PaymentApi } from '../../contracts/internal/payment.ts'
import { logger } from '../kit/logger.ts'
import {
  attemptKey,
  declined,
  isFinished,
  isOrdered,
  notYourCart,
  outOfStock,
  type Placement,
  type PlacementRefusal,
  serverError,
  stillUnderWay,
  stockLines,
} from './domain/placement.ts'
import type { OrderStore } from './store/order-store.ts'
import type { PlacementStore } from './store/placement-store.ts'

/** Whom the order asks. Each of them answers the same to the same key. */
export type Neighbours = {
  cart: CartApi
  inventory: InventoryApi
  payment: PaymentApi
  customers: Pick<CustomerApi, 'customer'>
}

export type PlaceRequest = Parameters<CartApi['forOrder']>[0]
export type Outcome = { ok: true; number: string } | { ok: false; error: PlacementRefusal }
export type Placing = ReturnType<typeof openPlacing>

const retryWaitsMs = [40, 160]
const pollMs = 50
/** How long a caller waits for another worker on the same cart. */
const patienceMs = 20_000

/**
 * Placing orders: a saga of steps that may each be repeated, with a row on disk between them. The cart id is the
 * idempotency key: a cart becomes one order however often, and from however many tabs, its owner asks.
 */
export function openPlacing(
  { cart, inventory, payment, customers }: Neighbours,
  placements: PlacementStore,
  orders: OrderStore,
) {
  const log = logger('order')
  const underWay = new Map<string, Promise<Outcome>>()

  /** Does what the state names; answers the placement as it should be next. */
  async function step(placement: Placement): Promise<Placement> {
    const key = attemptKey(placement)
    const { content } = placement
    switch (placement.state) {
      case 'reserving': {
        const reserved = await inventory.reserve({ key, lines: stockLines(content) })
        if (reserved.ok) return { ...placement, state: 'paying' }
        return { ...placement, state: 'undoing', refusal: outOfStock(reserved.available) }
      }
      case 'paying': {
        const { code, purchaseOrderNumber } = content.payment
        const bill = { key, code, amountMinor: content.totals.grandMinor, currency: content.currency }
        const charge = await payment.authorize({ ...bill, purchaseOrderNumber })
        if (charge.status === 'authorized')
          return { ...placement, state: 'ordering', paymentReference: charge.reference }
        return { ...placement, state: 'undoing', refusal: declined(charge.reason) }
      }
      case 'settling':
        await inventory.commit({ key })
        await cart.close({
          cartId: placement.cartId,
          orderNumber: placement.orderNumber ?? '',
          lines: content.lines,
        })
        return { ...placement, state: 'placed' }
      case 'undoing':
        await payment.void({ key })
        await inventory.release({ key })
        await cart.release({ cartId: placement.cartId })
        return { ...placement, state: 'refused' }
      default:
        return placement
    }
  }

  /** The buyer's name as the account has it now. A paid order does not fail for want of it. */
  async function nameOf({ content }: Placement): Promise<PersonName | null> {
    if (!content.customer) return null
    const found = await customers.customer({ id: content.customer.id }).catch(() => null)
    if (!found) return null
    const { prefix, firstname, middlename, lastname, suffix } = found
    return { prefix, firstname, middlename, lastname, suffix }
  }

  /** One step, written down. Null when another worker moved the placement: then its word counts. */
  async function advance(placement: Placement): Promise<Placement | null> {
    if (placement.state === 'ordering') return orders.write(placement, await nameOf(placement))
    const next = await step(placement)
    return (await placements.move(placement, next)) ? next : null
  }

  /** Goes on until nothing is left to do. A neighbour that breaks down is asked again, then the order is undone. */
  async function drive(begun: Placement): Promise<Placement> {
    let placement = begun
    while (!isFinished(placement)) {
      const current = placement
      try {
        placement = (await patiently(() => advance(current))) ?? (await placements.find(current.cartId)) ?? current
      } catch (error) {
        log.error({ err: error, cartId: current.cartId, state: current.state }, 'a step of an order broke down')
        // The order exists, or undoing it has begun: the rest waits for recovery.
        if (isOrdered(current) || current.state === 'undoing') {
          await placements.letGo(current)
          return current
        }
        const undoing: Placement = { ...current, state: 'undoing', refusal: serverError }
        if (!(await placements.move(current, undoing))) return (await placements.find(current.cartId)) ?? current
        placement = undoing
      }
    }
    return placement
  }

  async function place({ cartId, store, currency, customer }: PlaceRequest): Promise<Outcome> {
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline) {
      const known = await placements.find(cartId)
      if (known && isOrdered(known)) {
        if ((known.content.customer?.id ?? null) === (customer?.id ?? null)) return outcomeOf(known)
        return { ok: false, error: notYourCart(cartId) }
      }
      if (known && !isFinished(known)) {
        // Another process is at work on this cart, or died at it: recovery goes on where it stopped.
        await sleep(pollMs)
        await recover()
        continue
      }
      const ready = await cart.forOrder({ cartId, store, currency, customer })
      if (!ready.ok) return ready
      const begun = await placements.begin(ready.cart, known)
      if (begun) return outcomeOf(await drive(begun))
    }
    return { ok: false, error: stillUnderWay }
  }

  /** Goes on with placements whose worker died. `leaseEndedBefore` in the future takes those of the living, too. */
  async function recover(leaseEndedBefore = Date.now()): Promise<number> {
    const taken = await placements.takeOver(leaseEndedBefore)
    for (const placement of taken) await drive(placement)
    return taken.length
  }

  return {
    recover,
    /** Places the order of a cart, or answers the one that was placed before. */
    place(request: PlaceRequest): Promise<Outcome> {
      // Who asks is part of the question: a guest must not hear of the order that a customer is placing.
      const key = `${request.customer?.id ?? 0}:${request.cartId}`
      const known = underWay.get(key)
      if (known) return known
      const outcome = place(request).finally(() => underWay.delete(key))
      underWay.set(key, outcome)
      return outcome
    },
    /** Waits for the orders being placed now. */
    settled: () => Promise.allSettled(underWay.values()),
  }
}

function outcomeOf(placement: Placement): Outcome {
  if (isOrdered(placement) && placement.orderNumber) return { ok: true, number: placement.orderNumber }
  return { ok: false, error: placement.refusal ?? serverError }
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of retryWaitsMs) {
    try {
      return await work()
    } catch {
      await sleep(wait)
    }
  }
  return work()
}
