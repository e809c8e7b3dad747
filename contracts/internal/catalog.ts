/** What the catalog service answers to its neighbours. All amounts are integers in minor units of `currency`. */
export type ProductType = 'simple' | 'virtual' | 'configurable' | 'bundle' | 'grouped' | 'downloadable'

/** Pieces of a SKU that leave the warehouse with one piece of what is sold. */
export type StockPart = { sku: string; quantity: number }

/** One customizable option as the shopper filled it in. */
export type ChosenCustomization = {
  optionUid: string
  optionId: number
  label: string
  /** Magento's option type: field, area, drop_down, radio, checkbox, multiple, date, date_time, time, file. */
  type: string
  isRequired: boolean
  sortOrder: number
  values: {
    /** What was typed, or the label of the chosen value. */
    value: string
    label: string
    valueUid: string
    valueId: number | null
    /** What it adds to the price of one piece: an amount, or a share of the product's price. */
    price: { type: 'FIXED' | 'PERCENT'; addsMinor: number; percent: string | null }
  }[]
}

/** One option of a bundle with what was chosen for it. */
export type ChosenBundleOption = {
  optionUid: string
  optionId: number
  label: string
  /** Magento's input type: select, radio, checkbox, multi. */
  type: string
  selections: {
    selectionUid: string
    selectionId: number
    productUid: string
    sku: string
    name: string
    /** Pieces in one bundle. */
    quantity: number
    /** Of one piece. */
    priceMinor: number
    regularPriceMinor: number
    taxClass: string
  }[]
}

export type ChosenDownload = {
  linkUid: string
  linkId: number
  title: string
  sortOrder: number
  priceMinor: number
  downloadsAllowed: number | null
  /** Where the bought file lies below the private folder `downloads/`, or its own address elsewhere. */
  file?: string | null
  /** Whether somebody who is not signed in as the buyer may fetch it too. */
  shareable?: boolean
  /** Where a sample of it is shown, below the base url; null when there is none. */
  samplePath?: string | null
}

/** What may be seen of a downloadable product before it is bought; `path` is below the base url. */
export type DownloadSample = { sampleId: number; title: string; sortOrder: number; path: string }

export type SaleItem = {
  /** What the shopper chose: the configurable parent, the bundle, or the product itself. */
  productUid: string
  productSku: string
  productName: string
  urlKey: string
  /** What the order calls it: the chosen variant, or the product itself. */
  sku: string
  variantUid: string | null
  /** A grouped product is sold as its members: they are asked for one by one. */
  type: Exclude<ProductType, 'grouped'>
  /** Nothing of it is carried. */
  isVirtual: boolean
  /** What leaves the warehouse with one piece: itself, the variant, or the selections of a bundle. */
  parts: StockPart[]
  /** Chosen options of a configurable, in the order of its attributes. */
  options: { optionUid: string; optionLabel: string; valueUid: string; valueLabel: string }[]
  customizations: ChosenCustomization[]
  bundle: ChosenBundleOption[]
  downloads: ChosenDownload[]
  samples?: DownloadSample[]
  /** Of one piece with all that was chosen, before and after special, tier, group and catalog rule prices. */
  regularPriceMinor: number
  finalPriceMinor: number
  taxClass: string
  weight: number
  /** Path below media/, or null. */
  image: string | null
  enabled: boolean
  giftMessageAllowed: boolean
  /** What price rules look at: categories with their ancestors, and values by attribute code (option ids as text). */
  categoryIds: number[]
  attributes: Record<string, string[]>
}

/** What a shopper asks to buy: a SKU (a parent's or a variant's), uids of chosen options and what was typed into others. */
export type Wanted = {
  sku: string
  parentSku?: string | undefined
  /** Magento's selected_options: uids of configurable, bundle, custom-option and downloadable values. */
  selectedOptions: string[]
  /**
   * Magento's entered_options: typed text, dates, and quantities of bundle selections. For a customizable option that is
   * chosen, not typed, the value is the number of the choice, or several with commas.
   */
  enteredOptions: { uid: string; value: string }[]
  /** Decides tier prices. */
  quantity: number
}

/** Why a wanted item cannot be sold; `message` is Magento's sentence where it has one, fit for the shopper. */
export type NotForSale = {
  reason: 'no-such-product' | 'disabled' | 'options-missing' | 'no-such-combination' | 'option-invalid'
  sku: string
  message?: string
}

export type CatalogApi = {
  /** One answer per wanted item, in the same order. Prices are those of this store view, currency and group, today. */
  saleItems(request: {
    store: string
    currency: string
    customerGroupId: number
    wanted: Wanted[]
  }): Promise<(SaleItem | NotForSale)[]>
}

/** What a SKU is, whether or not it can be sold right now. */
export type ProductFacts = { uid: string; sku: string; type: ProductType; enabled: boolean }

export type CatalogFacts = {
  /** One answer per SKU, in the same order; null for one that the catalogue does not have. */
  productFacts(request: { skus: string[] }): Promise<(ProductFacts | null)[]>
}
