import type { SaleItem } from '../../contracts/internal/catalog.ts'
import { stocksOf } from './add-to-cart.ts'
import { type Cart, type CartLine, wantedOf } from './domain/cart.ts'
import { heldPieces, lineRefusal } from './domain/quantity.ts'
import type { Refusal } from './domain/refusal.ts'
import type { Neighbours, Scope } from './neighbours.ts'

/** A line with what is sold today, and why it cannot be ordered as it stands. */
export type FoundLine = { line: CartLine; item: SaleItem; fault: Refusal | null }

/**
 * The lines of a cart with what the catalog sells today and whether the stock allows them, and those that are sold no
 * more: two questions, however many lines.
 */
export async function lookUpLines(
  neighbours: Pick<Neighbours, 'catalog' | 'inventory' | 'configuration'>,
  { lines }: Cart,
  scope: Scope,
): Promise<{ found: FoundLine[]; gone: CartLine[] }> {
  if (lines.length === 0) return { found: [], gone: [] }
  const items = await neighbours.catalog.saleItems({ ...scope, wanted: lines.map(wantedOf) })
  const gone: CartLine[] = []
  const sold = lines.flatMap((line, index) => {
    const item = items[index]
    if (item && !('reason' in item) && item.enabled && isSame(line, item)) return [{ line, item }]
    gone.push(line)
    return []
  })
  const taken = sold.map(({ line, item }) => ({ parts: item.parts, quantity: line.quantity, name: item.productName }))
  const held = heldPieces(taken)
  const stocks = await stocksOf(neighbours, [...held.keys()])
  const found = sold.map(({ line, item }, index) => {
    const pieces = taken[index]
    return { line, item, fault: pieces ? lineRefusal(pieces, held, stocks) : null }
  })
  return { found, gone }
}

/** Of a configurable, what was chosen may mean another variant by now: that is not what the shopper saw. */
function isSame({ parts }: CartLine, item: SaleItem): boolean {
  return item.type !== 'configurable' || item.parts[0]?.sku === parts[0]?.sku
}
