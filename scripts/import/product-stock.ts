import type { z } from 'zod'
import type { stock } from '../../contracts/catalogue.ts'
import type { CellReader } from './cell-reader.ts'

/** A value that counts only where its use_config_ flag is off; on, the installation's default counts. */
function own<T>(cells: CellReader, flag: string, value: T): T | undefined {
  return cells.flag(flag) === true ? undefined : value
}

const positive = (value: number | undefined) => (value !== undefined && value > 0 ? value : undefined)

/**
 * The stock columns of Magento's product export. Left out where empty, so that the contract's defaults fill in. A
 * negative quantity (an oversold product) is read as none on hand.
 */
export function readStock(cells: CellReader): z.input<typeof stock> {
  const quantity = cells.text('qty')
  const onHand = /^-\d/.test(quantity) ? 0 : cells.number('qty')
  if (quantity.startsWith('-')) cells.leaveOut('qty', `"${quantity}" is negative; taken as 0`)
  const step = cells.flag('enable_qty_increments') === true ? positive(cells.number('qty_increments')) : undefined
  const entries = {
    quantity: onHand,
    isInStock: cells.flag('is_in_stock'),
    manageStock: own(cells, 'use_config_manage_stock', cells.flag('manage_stock')),
    // Magento: 0 none, 1 allowed, 2 allowed and the shopper is told.
    backorders: own(
      cells,
      'use_config_backorders',
      cells.text('allow_backorders') === '' ? undefined : cells.text('allow_backorders') !== '0',
    ),
    minCartQuantity: own(cells, 'use_config_min_sale_qty', positive(cells.number('min_cart_qty'))),
    maxCartQuantity: own(cells, 'use_config_max_sale_qty', positive(cells.number('max_cart_qty'))),
    quantityIncrement: own(cells, 'use_config_qty_increments', step),
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}
