import { type CartLine, lineKey } from './cart.ts'
import { heldPieces, isShortage, lineRefusal, malformedQuantity, type Stocks } from './quantity.ts'
import type { Refusal } from './refusal.ts'

/** What becomes of one line; what is absent stays as it was. */
export type Change = {
  lineId: number
  quantity: number
  /** The line as it is with other options, chosen anew; its quantity and message count less than this change's. */
  chosen?: CartLine | undefined
  giftMessage?: CartLine['giftMessage'] | undefined
  /** Why the options cannot be had. */
  refusal?: Refusal | undefined
}

/**
 * The lines of a cart after changes; a quantity of 0 takes a line out. A refused change leaves its line as it was and
 * the other changes in force. Taking fewer pieces than before is always allowed as far as stock goes: a shopper must be
 * able to mend a line that ran short.
 */
export function changeLines(lines: CartLine[], changes: Change[], stocks: Stocks, now: number) {
  const refusals: Refusal[] = []
  let result = lines
  for (const change of changes) {
    const line = result.find(({ id }) => id === change.lineId)
    const outcome = line ? changeLine(result, line, change, stocks, now) : noSuchLine(change.lineId)
    if ('code' in outcome) refusals.push(outcome)
    else result = outcome.lines
  }
  return { lines: result, refusals }
}

/** Magento's words for an id that is not in the cart. */
const noSuchLine = (lineId: number): Refusal => ({
  code: 'COULD_NOT_FIND_CART_ITEM',
  message: `Could not find cart item with id: ${lineId}.`,
})

function changeLine(
  lines: CartLine[],
  line: CartLine,
  { quantity, chosen, giftMessage, refusal: unsold }: Change,
  stocks: Stocks,
  now: number,
): { lines: CartLine[] } | Refusal {
  if (quantity <= 0) return { lines: lines.filter((other) => other !== line) }
  const kept = { id: line.id, addedAt: line.addedAt, quantity, changedAt: now }
  const changed: CartLine = { ...(chosen ?? line), giftMessage: line.giftMessage, ...kept }
  if (giftMessage !== undefined) changed.giftMessage = giftMessage

  // With its new options the line may have become another one's twin: Magento makes them one.
  const twin = lines.find((other) => other !== line && lineKey(other) === lineKey(changed))
  if (twin) changed.quantity += twin.quantity
  const after = lines.flatMap((other) => (other === twin ? [] : other === line ? [changed] : [other]))
  const refusal = unsold ?? changeRefusal(line, changed, after, stocks)
  if (!refusal) return { lines: after }
  return { ...refusal, message: `Could not update the product with SKU ${line.stockSku}: ${refusal.message}` }
}

function changeRefusal(before: CartLine, line: CartLine, after: CartLine[], stocks: Stocks): Refusal | null {
  const refusal = malformedQuantity(line.quantity) ?? lineRefusal(line, heldPieces(after), stocks)
  const shrinks = line.quantity < before.quantity
  return refusal && shrinks && isShortage(refusal) ? null : refusal
}
