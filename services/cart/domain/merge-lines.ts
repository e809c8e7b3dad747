import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { type Cart, type CartLine, lineKey } from './cart.ts'
import { heldPieces, lineRefusal, malformedQuantity, type Stocks } from './quantity.ts'

export type MergeTerms = {
  stocks: Stocks
  mergePreference: StoreConfiguration['checkout']['carts']['mergePreference']
  now: number
}

/**
 * A cart with the lines of another. Equal lines add up, or the shop prefers the guest's or the customer's; where stock
 * does not allow it, the line stays as this cart has it, which is what Magento's quantity validator does. What is in the
 * other cart alone comes along as it is and says for itself if it ran short.
 */
export function mergeCarts(source: Cart, destination: Cart, terms: MergeTerms): Cart {
  const giftMessage = destination.giftMessage ?? source.giftMessage
  const coupons = source.coupons.length > 0 ? source.coupons : destination.coupons
  return { ...destination, giftMessage, coupons, lines: mergeLines(source.lines, destination.lines, terms) }
}

function mergeLines(from: CartLine[], into: CartLine[], { stocks, mergePreference, now }: MergeTerms): CartLine[] {
  let lines = into
  for (const line of from) {
    const twin = lines.find((other) => lineKey(other) === lineKey(line))
    if (!twin) {
      lines = [...lines, { ...line, id: null, changedAt: now }]
      continue
    }
    if (mergePreference === 'customer') continue
    const quantity = mergePreference === 'guest' ? line.quantity : twin.quantity + line.quantity
    const sum = { ...twin, quantity, changedAt: now }
    const after = lines.map((other) => (other === twin ? sum : other))
    const refused = malformedQuantity(sum.quantity) ?? lineRefusal(sum, heldPieces(after), stocks)
    if (!refused) lines = after
  }
  return lines
}
