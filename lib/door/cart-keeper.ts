import { BackendError } from '@/lib/graphql/backend-error'
import type { Session, Sessions } from '@/lib/session/sessions'
import { customerCart, takeOverCart } from '@/lib/session/take-over-cart'
import type { Answer, Ask } from './ask-backend'
import { knowsNothing } from './cart-answers'
import { openCart } from './open-cart'
import type { Cookie, SessionCookies, Visitor } from './session-cookies'

/** Where a visitor's cart is found and remembered: a guest's by his cookie, a customer's by the backend. */
export type CartKeeper = {
  /** The cart that a read shows: null where there is none yet. */
  find(): Promise<string | null>
  /** A cart to put something in. */
  open(): Promise<string>
  keep(id: string): Cookie[]
  /** The cart is no more: it was ordered, or the backend has forgotten it. */
  forget(): Promise<Cookie[]>
  /** Whether an answer says that there is no such cart for this visitor (any more). */
  isGone(answer: Answer): boolean
}

const isForbidden = ({ errors }: Answer) =>
  errors.some(({ extensions }) => extensions?.category === 'graphql-authorization')

export function guestCartKeeper(visitor: Visitor, cookies: SessionCookies, ask: Ask): CartKeeper {
  return {
    find: async () => visitor.cartId,
    open: () => openCart(ask),
    keep: (id) => [cookies.keepCart(id)],
    forget: async () => cookies.forgetCart(),
    // A cart that has become a customer's waits for him in his account; to a guest it is no more.
    isGone: (answer) => knowsNothing(answer) || isForbidden(answer),
  }
}

/** The customer's one cart. Its id is a note in the session, never in a cookie; lost, it is asked for again. */
export function customerCartKeeper(
  session: Session,
  sessions: Sessions,
  cookies: SessionCookies,
  ask: Ask,
): CartKeeper {
  async function note(cartId: string | null, pendingCart = session.pendingCart) {
    if (session.cartId === cartId && session.pendingCart === pendingCart) return
    Object.assign(session, { cartId, pendingCart })
    await sessions.save(session)
  }
  async function open(): Promise<string> {
    const cart = await customerCart(ask)
    if (!cart) throw new BackendError('CustomerCartId', 'no cart', [])
    await note(cart.id)
    return cart.id
  }
  return {
    async find() {
      // What a guest had gathered and could not be merged at the sign-in is tried once more.
      if (session.pendingCart !== null) {
        const { cart, pending } = await takeOverCart(ask, session.pendingCart)
        if (cart) await note(cart.id, pending)
      }
      return session.cartId ?? open()
    },
    open,
    keep: () => [],
    async forget() {
      await note(null)
      return [cookies.hintCount(0)]
    },
    isGone: knowsNothing,
  }
}
