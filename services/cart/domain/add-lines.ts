import type { NotForSale, SaleItem } from '../../../contracts/internal/catalog.ts'
import type { StockState } from '../../../contracts/internal/inventory.ts'
import { type CartLine, lineKey } from './cart.ts'
import { malformedQuantity, quantityRefusal } from './quantity.ts'
import type { Refusal } from './refusal.ts'

/** What was asked for, what the catalog made of it and how its stock stands. */
export type Addition = {
  sku: string
  parentSku: string | null
  selectedOptions: string[]
  quantity: number
  found: SaleItem | NotForSale
  stock: StockState | null
}

/** Different products in one cart; beyond it every view of the cart would be slow for its owner. */
const mostLines = 200
/** Magento's longest SKU; a refusal repeats no more of what it was asked for. */
const longestEcho = 64

/**
 * The lines of a cart after additions. Each addition stands alone: one that is refused leaves the others in. Equal lines
 * become one, and the stock rules see all pieces of a SKU in the cart together.
 */
export function addLines(
  lines: CartLine[],
  additions: Addition[],
  now: number,
): { lines: CartLine[]; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  let result = lines
  for (const addition of additions) {
    const outcome = addLine(result, addition, now)
    if ('code' in outcome) refusals.push(outcome)
    else result = outcome.lines
  }
  return { lines: result, refusals }
}

function addLine(lines: CartLine[], addition: Addition, now: number): { lines: CartLine[] } | Refusal {
  const { found, stock, quantity } = addition
  const malformed = malformedQuantity(quantity)
  if (malformed) return malformed
  if ('reason' in found || !found.enabled)
    return notForSale('reason' in found ? found : { reason: 'disabled', sku: addition.sku })
  if (!stock) return { code: 'NOT_SALABLE', message: 'Product that you are trying to add is not available.' }

  const held = lines.filter((line) => line.stockSku === found.sku).reduce((sum, line) => sum + line.quantity, 0)
  const refusal = quantityRefusal(stock, found.productName, held + quantity)
  if (refusal) return refusal

  const key = lineKey({ productUid: found.productUid, stockSku: found.sku })
  if (lines.some((line) => lineKey(line) === key)) {
    return {
      lines: lines.map((line) =>
        lineKey(line) === key ? { ...line, quantity: line.quantity + quantity, changedAt: now } : line,
      ),
    }
  }
  if (lines.length >= mostLines) {
    return { code: 'UNDEFINED', message: `A cart holds at most ${mostLines} different products.` }
  }
  const { sku, parentSku, selectedOptions } = addition
  const facts = { productUid: found.productUid, name: found.productName, stockSku: found.sku }
  const line = { ...facts, sku, parentSku, selectedOptions, quantity, isVirtual: found.type === 'virtual' }
  return { lines: [...lines, { ...line, id: null, addedAt: now, changedAt: now }] }
}

function notForSale({ reason, sku }: NotForSale): Refusal {
  switch (reason) {
    case 'no-such-product':
      return { code: 'PRODUCT_NOT_FOUND', message: `Could not find a product with SKU "${sku.slice(0, longestEcho)}"` }
    case 'disabled':
      return { code: 'NOT_SALABLE', message: 'Product that you are trying to add is not available.' }
    case 'options-missing':
      return { code: 'UNDEFINED', message: 'You need to choose options for your item.' }
    case 'no-such-combination':
      return { code: 'NOT_SALABLE', message: 'The required options you selected are not available.' }
  }
}
