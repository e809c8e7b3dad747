import { setTimeout as sleep } from 'node:timers/promises'
import { alreadyExists, authorizationError, noSuchEntity } from '../kit/errors.ts'
import { newCartId } from './cart-id.ts'
import type { Cart } from './domain/cart.ts'
import type { CartStore } from './store/cart-store.ts'

/** How often a change is worked out anew when another tab saved first, and how much longer it waits each time. */
const attempts = 16
const waitMs = 10

/** A refusal repeats no more than this of what it was asked for. */
const longestEcho = 64

/** The customer who asks; null for a guest, who may use any guest's cart whose id he knows. */
export type Buyer = number | null

export type Carts = ReturnType<typeof openCarts>

/** Carts as requests see them: found or refused in Magento's words, changed without losing anybody's change. */
export function openCarts(store: CartStore, now: () => number) {
  return {
    /** Opens an empty guest's cart. Throws Magento's graphql-already-exists when the id is taken. */
    async open(id: string): Promise<Cart> {
      if (!(await store.create(id, now()))) throw alreadyExists(`Cart with ID "${id}" already exists.`)
      return usable(await store.findForChange(id), id, null)
    },

    /**
     * The one active cart of a customer, opened under this id when there is none. Throws Magento's
     * graphql-already-exists when somebody else's cart has the id.
     */
    async openFor(customerId: number, id: string = newCartId()): Promise<Cart> {
      const cart = await store.openForCustomer(customerId, id, now())
      if (!cart) throw alreadyExists(`Cart with ID "${id}" already exists.`)
      return cart
    },

    async find(id: string, buyer: Buyer): Promise<Cart> {
      return usable(await store.find(id), id, buyer)
    },

    /**
     * Changes a cart. `decide` answers the cart as it should be and may be called again with a newer cart when somebody
     * else saved in between. The same cart answered means nothing to save.
     */
    change<T>(id: string, buyer: Buyer, decide: (cart: Cart) => Promise<{ cart: Cart; answer: T }>) {
      return untilSaved(async () => {
        const before = usable(await store.findForChange(id), id, buyer)
        const { cart, answer } = await decide(before)
        const saved = cart === before ? before : await store.save(cart, now())
        return saved && { cart: saved, answer }
      })
    },

    /**
     * Ends one cart and puts it into another. `find` answers the two as they are now, `decide` the second as it should
     * be. Without a first one, the second is only changed.
     */
    merge<Source extends Cart | null>(
      find: () => Promise<{ source: Source; destination: Cart }>,
      decide: (source: Source, destination: Cart) => Promise<Cart>,
    ): Promise<Cart> {
      return untilSaved(async () => {
        const { source, destination } = await find()
        const merged = await decide(source, destination)
        return source ? store.merge(source, merged, now()) : store.save(merged, now())
      })
    },

    /** The cart for changing, or a refusal. */
    async findForChange(id: string, buyer: Buyer): Promise<Cart> {
      return usable(await store.findForChange(id), id, buyer)
    },

    /** The active cart of a customer, for changing; null when there is none. */
    findOfCustomer: (customerId: number): Promise<Cart | null> => store.findOfCustomer(customerId),
  }
}

/** The questions and their order are those of Magento's GetCartForUser. */
function usable(cart: Cart | null, id: string, buyer: Buyer): Cart {
  const echo = id.slice(0, longestEcho)
  if (!cart) throw noSuchEntity(`Could not find a cart with ID "${echo}"`)
  if (cart.status !== 'active') throw noSuchEntity("The cart isn't active.")
  if (cart.customerId !== buyer) {
    throw authorizationError(`The current user cannot perform operations on cart "${echo}"`)
  }
  return cart
}

async function untilSaved<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (let count = 0; count < attempts; count++) {
    const done = await attempt()
    if (done !== null) return done
    // Not all at once again: of many tabs, one gets through each time.
    await sleep(Math.random() * waitMs * count)
  }
  throw new Error(`The cart changed ${attempts} times while one change was being made.`)
}
