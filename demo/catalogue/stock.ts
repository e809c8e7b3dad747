import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StockState } from './recipe.ts'
import { between, chance } from './seed.ts'

type Stock = NonNullable<NonNullable<CatalogueInput['products']>[number]['stock']>

/** What nine shops in ten look like on a good day; recipes name the exceptions they care about. */
function usualState(sku: string): StockState {
  const roll = chance('stock', sku)
  if (roll < 0.84) return 'plenty'
  if (roll < 0.93) return 'low'
  return roll < 0.97 ? 'backorder' : 'out'
}

/** The stock of one article, in the state asked for or in one drawn by its SKU. */
export function stockOf(sku: string, state: StockState = usualState(sku)): Stock {
  switch (state) {
    case 'plenty':
      return { quantity: between(18, 160, 'quantity', sku), isInStock: true, lowStockThreshold: 5 }
    case 'low':
      return { quantity: between(1, 4, 'quantity', sku), isInStock: true, lowStockThreshold: 5 }
    case 'backorder':
      return { quantity: 0, isInStock: true, backorders: true, lowStockThreshold: 5 }
    case 'out':
      return { quantity: 0, isInStock: false, lowStockThreshold: 5 }
  }
}
