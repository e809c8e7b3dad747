import {
  AssignCustomerToGuestCartOperation,
  CustomerCartIdOperation,
  MergeCartsOperation,
} from '@/graphql/generated/operations'
import type { Ask, Json } from '@/lib/door/ask-backend'
import { BackendError } from '@/lib/graphql/backend-error'

export type CustomerCart = { id: string; count: number | null }
/** `pending`: the guest's cart that is still to be merged; nothing of it is lost before it was. */
export type TakenOver = { cart: CustomerCart | null; pending: string | null }

function cartIn(value: unknown): CustomerCart | null {
  const { id, total_quantity } = (value ?? {}) as Json
  if (typeof id !== 'string' || id === '') return null
  return { id, count: typeof total_quantity === 'number' ? total_quantity : null }
}

/** The signed-in customer's one cart, opened where there is none; null when the backend refuses. */
export async function customerCart(ask: Ask): Promise<CustomerCart | null> {
  return cartIn((await ask(CustomerCartIdOperation, {})).data?.customerCart)
}

const isGone = (category: string | undefined) => category === 'graphql-no-such-entity'

/**
 * Puts what a guest had gathered together with what the customer had before. Magento's newer mutation keeps every line where
 * it can; where a release or a cart refuses it, the older one is tried, and where that fails too the guest's cart is kept
 * for another time. Never throws: a sign-in does not fail over a cart.
 */
export async function takeOverCart(ask: Ask, guestCart: string | null): Promise<TakenOver> {
  try {
    if (guestCart === null) return { cart: await customerCart(ask), pending: null }
    const assigned = await ask(AssignCustomerToGuestCartOperation, { guestCartId: guestCart })
    const cart = cartIn(assigned.data?.assignCustomerToGuestCart)
    if (cart) return { cart: (await customerCart(ask)) ?? cart, pending: null }
    const own = await customerCart(ask)
    if (!own) return { cart: null, pending: guestCart }
    const merged = await ask(MergeCartsOperation, { guestCartId: guestCart, customerCartId: own.id })
    const both = cartIn(merged.data?.mergeCarts)
    if (both) return { cart: both, pending: null }
    const gone = merged.errors.some(({ extensions }) => isGone(extensions?.category))
    return { cart: own, pending: gone ? null : guestCart }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return { cart: null, pending: guestCart }
  }
}
