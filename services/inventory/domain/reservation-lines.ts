import type { StockLine } from '../../../contracts/internal/inventory.ts'

/**
 * The lines of one reservation, each SKU once and in the order of SKUs: two orders for the same things then take their
 * locks in the same order and never wait for each other in a circle.
 */
export function reservationLines(lines: StockLine[]): StockLine[] {
  const bySku = new Map<string, number>()
  for (const { sku, quantity } of lines) {
    if (!(quantity > 0)) throw new RangeError(`A reservation of ${quantity} of ${sku} makes no sense`)
    bySku.set(sku, (bySku.get(sku) ?? 0) + quantity)
  }
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1))
}
