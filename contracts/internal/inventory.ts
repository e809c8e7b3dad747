/** What the inventory service answers to its neighbours. Quantities are pieces. */
import type { Product } from '../catalogue.ts'

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
  /** Puts pieces back on the shelf: a refund or a cancellation. The same key again changes nothing. */
  restock(request: { key: string; lines: StockLine[] }): Promise<void>
  /** The pickup points of these codes, in the same order; null where there is none. */
  pickupPoints(codes: string[]): Promise<(PickupPoint | null)[]>
}

/** What the inventory needs to know of a product: those it is made of, and its stock; without, the stock stays as it is. */
export type StockSource = Pick<Product, 'sku' | 'configurable' | 'grouped' | 'bundle'> & Partial<Pick<Product, 'stock'>>

/** The way in for stock that a merchant or a source says. */
export type StockKeeper = {
  /** Takes the stock of products; what is promised to orders stays promised. Answers how many SKUs changed. */
  write(products: StockSource[]): Promise<number>
  /** Forgets SKUs that are sold no more. */
  remove(skus: string[]): Promise<void>
}

/** Where an order can be fetched: a source of Magento's inventory with "use as pickup location". */
export type PickupPoint = {
  code: string
  name: string
  description: string | null
  countryCode: string
  regionId: number | null
  region: string | null
  city: string
  street: string[]
  postcode: string
  phone: string | null
  email: string | null
  fax: string | null
  contactName: string | null
  latitude: number | null
  longitude: number | null
}
