import type { CartItemInput } from '@/graphql/generated/types'
import type { Replaced } from './replaced-line'

/**
 * Where small leaves hand over what a shopper wants, and the large island (Apollo, drawer) serves them once it is there.
 * It keeps Apollo out of every page that only shows a button.
 */

export type Wanted = {
  sku: string
  quantity: number
  selectedOptions: string[]
  /** Exactly what to add, where it is more than that: several products, or text that was typed. */
  items?: CartItemInput[]
  /** The line of the cart that this takes the place of, and how many that was. */
  replaces?: Replaced
}

/** What became of it. A refusal carries the text for the shopper. */
export type Reply = { ok: true } | { ok: false; message: string }

type Clerk = (wanted: Wanted) => Promise<Reply>
type Waiting = { wanted: Wanted; answer: (reply: Reply | Promise<Reply>) => void; fail: (reason: unknown) => void }

let clerk: Clerk | null = null
let waiting: Waiting[] = []
const bells = new Set<() => void>()

/** Asks for the island to be loaded, because a shopper is about to want something. */
export function ringForClerk() {
  for (const ring of bells) ring()
}

/** Calls `ring` when somebody needs the island; answers how to stop listening. */
export function hearBell(ring: () => void): () => void {
  bells.add(ring)
  if (waiting.length > 0) ring()
  return () => void bells.delete(ring)
}

/** Puts something into the cart and answers what became of it. Rejects when the island cannot be loaded. */
export function putInCart(wanted: Wanted): Promise<Reply> {
  if (clerk) return clerk(wanted)
  return new Promise((answer, fail) => {
    waiting.push({ wanted, answer, fail })
    ringForClerk()
  })
}

/** The island takes over: first those who waited, then everybody. Answers how to go off duty. */
export function takeDuty(next: Clerk): () => void {
  clerk = next
  const queue = waiting
  waiting = []
  for (const { wanted, answer } of queue) answer(next(wanted))
  return () => {
    if (clerk === next) clerk = null
  }
}

/** The island could not be loaded: nobody waits for ever. */
export function closeDesk(reason: unknown) {
  const queue = waiting
  waiting = []
  for (const { fail } of queue) fail(reason)
}
