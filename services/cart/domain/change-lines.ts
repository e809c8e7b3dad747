import type { StockState } from '../../../contracts/internal/inventory.ts'
import type { CartLine } from './cart.ts'
import { malformedQuantity, quantityRefusal } from './quantity.ts'
import type { Refusal } from './refusal.ts'

export type Change = { lineId: number; quantity: number }

/**
 * The lines of a cart after changes of quantity; 0 takes a line out. A refused change leaves its line as it was and the
 * other changes in force. Taking fewer pieces than before is always allowed as far as stock goes: a shopper must be able
 * to mend a line that ran short.
 */
export function changeLines(lines: CartLine[], changes: Change[], stock: Map<string, StockState>, now: number) {
  const refusals: Refusal[] = []
  let result = lines
  for (const { lineId, quantity } of changes) {
    const line = result.find(({ id }) => id === lineId)
    const refusal = line ? changeRefusal(result, line, quantity, stock.get(line.stockSku)) : noSuchLine(lineId)
    if (refusal) refusals.push(refusal)
    else if (quantity === 0) result = result.filter(({ id }) => id !== lineId)
    else result = result.map((other) => (other.id === lineId ? { ...other, quantity, changedAt: now } : other))
  }
  return { lines: result, refusals }
}

/** Magento's words for an id that is not in the cart. */
export const noSuchLine = (lineId: number): Refusal => ({
  code: 'COULD_NOT_FIND_CART_ITEM',
  message: `Could not find cart item with id: ${lineId}.`,
})

function changeRefusal(
  lines: CartLine[],
  line: CartLine,
  quantity: number,
  stock: StockState | undefined,
): Refusal | null {
  if (quantity === 0) return null
  const malformed = malformedQuantity(quantity)
  if (malformed) return malformed
  if (!stock) return { code: 'NOT_SALABLE', message: 'Product that you are trying to add is not available.' }
  const others = lines
    .filter(({ id, stockSku }) => stockSku === line.stockSku && id !== line.id)
    .reduce((sum, other) => sum + other.quantity, 0)
  const refusal = quantityRefusal(stock, line.name, others + quantity)
  const shrinks = quantity < line.quantity && refusal?.message.startsWith('Only ')
  return shrinks ? null : refusal
}
