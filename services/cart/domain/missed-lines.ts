import type { CartLine } from './cart.ts'

/**
 * What an order does not contain of a cart: lines that another tab put in after the cart was read for the order, and the
 * pieces by which it raised one. A customer finds them in the next cart; a guest's old id leads there, because nobody
 * else could tell him the new one.
 */
export function missedLines(held: CartLine[], ordered: { uid: string; quantity: number }[]): CartLine[] {
  const taken = new Map(ordered.map(({ uid, quantity }) => [uid, quantity]))
  return held.flatMap((line) => {
    const quantity = line.quantity - (taken.get(String(line.id)) ?? 0)
    return quantity > 0 ? [{ ...line, id: null, quantity }] : []
  })
}
