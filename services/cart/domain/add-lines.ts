import type { NotForSale, SaleItem, Wanted } from '../../../contracts/internal/catalog.ts'
import { type CartLine, lineKey } from './cart.ts'
import { lineChoice } from './line-choice.ts'
import { heldPieces, lineRefusal, malformedQuantity, outOfStock, type Stocks } from './quantity.ts'
import { productNotFound, type Refusal, variantNotSalable } from './refusal.ts'

/** What was asked for and what the catalog made of it. */
export type Addition = { wanted: Wanted; found: SaleItem | NotForSale }

/** `index` tells which addition was refused. */
export type AdditionRefusal = Refusal & { index: number }

/** Different products in one cart; beyond it every view of the cart would be slow for its owner. */
const mostLines = 200

/**
 * The lines of a cart after additions. Each addition stands alone: one that is refused leaves the others in. Equal lines
 * become one, and the stock rules see all pieces of a SKU in the cart together.
 */
export function addLines(
  lines: CartLine[],
  additions: Addition[],
  stocks: Stocks,
  now: number,
): { lines: CartLine[]; refusals: AdditionRefusal[] } {
  const refusals: AdditionRefusal[] = []
  let result = lines
  for (const [index, addition] of additions.entries()) {
    const outcome = addLine(result, addition, stocks, now)
    if ('code' in outcome) refusals.push({ ...outcome, index })
    else result = outcome.lines
  }
  return { lines: result, refusals }
}

function addLine(
  lines: CartLine[],
  { wanted, found }: Addition,
  stocks: Stocks,
  now: number,
): { lines: CartLine[] } | Refusal {
  const malformed = malformedQuantity(wanted.quantity)
  if (malformed) return malformed
  if ('reason' in found) return notForSale(found)
  if (!found.enabled) return productNotFound(wanted.sku)
  // Magento takes a product without stock for one that is not there; of a variant it says that it is sold out.
  if (!found.parts.every(({ sku }) => stocks.get(sku)?.isSalable))
    return found.variantUid === null ? productNotFound(wanted.sku) : outOfStock

  const fresh = lineOf(wanted, found, now)
  const key = lineKey(fresh)
  const known = lines.find((line) => lineKey(line) === key)
  const line = known ? { ...known, quantity: known.quantity + wanted.quantity, changedAt: now } : fresh
  const after = known ? lines.map((other) => (other === known ? line : other)) : [...lines, line]
  if (after.length > mostLines) {
    return { code: 'UNDEFINED', message: `A cart holds at most ${mostLines} different products.` }
  }
  return lineRefusal(line, heldPieces(after), stocks) ?? { lines: after }
}

/** A new line for what was found. */
export function lineOf(wanted: Wanted, found: SaleItem, now: number): CartLine {
  return {
    id: null,
    sku: wanted.sku,
    parentSku: wanted.parentSku ?? null,
    selectedOptions: wanted.selectedOptions,
    enteredOptions: wanted.enteredOptions,
    quantity: wanted.quantity,
    productUid: found.productUid,
    name: found.productName,
    stockSku: found.sku,
    parts: found.parts,
    choice: lineChoice(found),
    giftMessage: null,
    isVirtual: found.isVirtual,
    addedAt: now,
    changedAt: now,
  }
}

/** Why the catalog does not sell it; its own words count where it has some. */
export function notForSale({ reason, sku, message }: NotForSale): Refusal {
  switch (reason) {
    case 'no-such-product':
    case 'disabled':
      return productNotFound(sku)
    case 'options-missing':
      return told(message ?? 'You need to choose options for your item.')
    case 'no-such-combination':
      return message === undefined ? variantNotSalable : { code: 'NOT_SALABLE', message }
    case 'option-invalid':
      return told(message ?? 'Some of the selected item options are not currently available.')
  }
}

/** Magento finds the code by the words: these alone have one of their own among what options can be refused for. */
function told(message: string): Refusal {
  if (message.startsWith('You need to choose options')) return { code: 'REQUIRED_PARAMETER_MISSING', message }
  const isNotSalable = message.startsWith('The required options you selected are not available')
  return { code: isNotSalable ? 'NOT_SALABLE' : 'UNDEFINED', message }
}
