/** What the catalog service answers to its neighbours. All amounts are integers in minor units of `currency`. */
export type SaleItem = {
  /** What the shopper chose: the configurable parent, or the simple product itself. */
  productUid: string
  productSku: string
  productName: string
  urlKey: string
  /** What leaves the warehouse: the chosen variant, or the simple product itself. */
  sku: string
  variantUid: string | null
  type: 'simple' | 'virtual' | 'configurable'
  /** Chosen options of a configurable, in the order of its attributes. */
  options: { optionUid: string; optionLabel: string; valueUid: string; valueLabel: string }[]
  regularPriceMinor: number
  finalPriceMinor: number
  taxClass: string
  weight: number
  /** Path below media/, or null. */
  image: string | null
  enabled: boolean
}

/** What a shopper asks to buy: a SKU (a parent's or a variant's) and uids of chosen options (Magento's selected_options). */
export type Wanted = { sku: string; parentSku?: string | undefined; selectedOptions: string[] }

/** Why a wanted item cannot be sold; Magento's words belong to the caller. */
export type NotForSale = {
  reason: 'no-such-product' | 'disabled' | 'options-missing' | 'no-such-combination'
  sku: string
}

export type CatalogApi = {
  /** One answer per wanted item, in the same order. Prices are those of this store view and currency, today. */
  saleItems(request: { store: string; currency: string; wanted: Wanted[] }): Promise<(SaleItem | NotForSale)[]>
}
