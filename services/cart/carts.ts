import { GraphQLError } from 'graphql'
import { noSuchEntity } from '../kit/errors.ts'
import type { Cart } from './domain/cart.ts'
import type { CartStore } from './store/cart-store.ts'

/** How often a change is worked out anew when another tab saved first. */
const attempts = 8

/** A refusal repeats no more than this of what it was asked for. */
const longestEcho = 64

export type Carts = ReturnType<typeof openCarts>

/** Carts as requests see them: found or refused in Magento's words, changed without losing anybody's change. */
export function openCarts(store: CartStore, now: () => number) {
  const active = (cart: Cart | null, id: string): Cart => {
    if (!cart) throw noSuchEntity(`Could not find a cart with ID "${id.slice(0, longestEcho)}"`)
    if (cart.status !== 'active') throw noSuchEntity("The cart isn't active.")
    return cart
  }

  return {
    /** Opens an empty cart. Throws Magento's graphql-already-exists when the id is taken. */
    async open(id: string): Promise<Cart> {
      if (!(await store.create(id, now()))) {
        const extensions = { category: 'graphql-already-exists' }
        throw new GraphQLError(`Cart with ID "${id}" already exists.`, { extensions })
      }
      return active(await store.findForChange(id), id)
    },

    async find(id: string): Promise<Cart> {
      return active(await store.find(id), id)
    },

    /**
     * Changes a cart. `decide` answers the cart as it should be and may be called again with a newer cart when somebody
     * else saved in between. The same cart answered means nothing to save.
     */
    async change<T>(id: string, decide: (cart: Cart) => Promise<{ cart: Cart; answer: T }>) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const before = active(await store.findForChange(id), id)
        const { cart, answer } = await decide(before)
        const saved = cart === before ? before : await store.save(cart, now())
        if (saved) return { cart: saved, answer }
      }
      throw new Error(`The cart changed ${attempts} times while one change was being made.`)
    },
  }
}
