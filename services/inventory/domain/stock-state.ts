import type { StockState } from '../../../contracts/internal/inventory.ts'

/** What is kept of one SKU. Quantities are pieces, or metres where a shop sells by the metre. */
export type StockItem = {
  sku: string
  quantity: number
  /** Promised to orders that are being placed. */
  reserved: number
  isInStock: boolean
  manageStock: boolean
  backorders: boolean
  minCartQuantity: number
  maxCartQuantity: number
  quantityIncrement: number
  lowStockThreshold: number
}

/** What may be sold of one SKU by itself. Unmanaged stock never ends; backorders go on below zero. */
export function stateOf(item: StockItem): StockState {
  const available = Math.max(item.quantity - item.reserved, 0)
  const endless = !item.manageStock || item.backorders
  return {
    sku: item.sku,
    available,
    isSalable: item.manageStock ? item.isInStock && (endless || available > 0) : true,
    manageStock: item.manageStock,
    backorders: item.backorders,
    minCartQuantity: item.minCartQuantity,
    maxCartQuantity: item.maxCartQuantity,
    quantityIncrement: item.quantityIncrement,
    lowStockThreshold: item.lowStockThreshold,
  }
}

/** A parent can be bought when it is not taken from sale itself and any of its children can. */
export function parentState(parent: StockItem, children: StockItem[]): StockState {
  const states = children.map(stateOf)
  return {
    ...stateOf(parent),
    available: states.reduce((sum, { available }) => sum + available, 0),
    isSalable: parent.isInStock && states.some(({ isSalable }) => isSalable),
    lowStockThreshold: 0,
  }
}

/** One thing that may fill an option of a bundle. */
export type Choice = { item: StockItem; quantity: number; canChangeQuantity: boolean }
export type ChoiceOption = { isRequired: boolean; choices: Choice[] }

/** Whether as much of a choice is there as the bundle asks for; what the shopper may lower needs only be there at all. */
function canFill({ item, quantity, canChangeQuantity }: Choice): boolean {
  const state = stateOf(item)
  if (!state.isSalable) return false
  return !state.manageStock || state.backorders || canChangeQuantity || state.available >= quantity
}

/** How often a choice can be taken out of the shelf for one bundle after the other. */
const timesOf = ({ item, quantity }: Choice): number =>
  !item.manageStock || item.backorders ? Number.POSITIVE_INFINITY : Math.floor(stateOf(item).available / quantity)

/**
 * A bundle can be bought when each required option has something to fill it, and any option has: Magento's rule. Available
 * is how many bundles the best choices make.
 */
export function bundleState(parent: StockItem, options: ChoiceOption[]): StockState {
  const required = options.filter(({ isRequired }) => isRequired)
  const isFilled = ({ choices }: ChoiceOption) => choices.some(canFill)
  const deciding = required.length > 0 ? required : options
  const times = deciding.map(({ choices }) => Math.max(0, ...choices.filter(canFill).map(timesOf)))
  const most = required.length > 0 ? Math.min(...times) : Math.max(0, ...times)
  return {
    ...stateOf(parent),
    available: Number.isFinite(most) ? most : 0,
    isSalable: parent.isInStock && options.some(isFilled) && required.every(isFilled),
    manageStock: Number.isFinite(most),
    lowStockThreshold: 0,
  }
}

/** A SKU that nobody keeps cannot be sold. */
export function unknownState(sku: string): StockState {
  return {
    sku,
    available: 0,
    isSalable: false,
    manageStock: true,
    backorders: false,
    minCartQuantity: 1,
    maxCartQuantity: 10_000,
    quantityIncrement: 1,
    lowStockThreshold: 0,
  }
}

/** How many are left when that is few enough to be said, else null; Magento's "Only X left Threshold". */
export function onlyLeft({ available, isSalable, manageStock, lowStockThreshold }: StockState): number | null {
  return manageStock && isSalable && available > 0 && available <= lowStockThreshold ? available : null
}
