/** What the inventory service answers to its neighbours. Quantities are pieces. */
export type StockLine = { sku: string; quantity: number }

export type StockState = {
  sku: string
  /** Sellable now: on hand minus reserved; what may be promised to one more shopper. */
  available: number
  isSalable: boolean
  manageStock: boolean
  backorders: boolean
  minCartQuantity: number
  maxCartQuantity: number
  quantityIncrement: number
  lowStockThreshold: number
}

export type InventoryApi = {
  /** One answer per SKU, in the same order; an unknown SKU is not salable and has 0 available. */
  stock(skus: string[]): Promise<StockState[]>
  /** All lines or none. `key` names the order attempt: the same key again answers the first outcome. */
  reserve(request: {
    key: string
    lines: StockLine[]
  }): Promise<{ ok: true } | { ok: false; sku: string; available: number }>
  /** Gives a reservation back; unknown or settled keys are left as they are. */
  release(request: { key: string }): Promise<void>
  /** Turns a reservation into a sale: the quantity on hand goes down. Idempotent. */
  commit(request: { key: string }): Promise<void>
}
