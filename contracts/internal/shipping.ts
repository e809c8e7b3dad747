/** What the shipping and tax rules answer to the cart. Amounts are integers in minor units of `currency`. */
export type Destination = { country: string; region: string | null; postcode: string | null }

/** What is to be carried. */
export type Consignment = {
  /** Of the goods that are carried, without tax, before discounts. */
  subtotalMinor: number
  subtotalInclMinor: number
  /** Of everything in the cart, virtual goods too. */
  wholeSubtotalMinor: number
  /** What rules take off the goods. */
  discountMinor: number
  pieces: number
  /** Pieces that a rule carries for nothing. */
  freePieces: number
  weight: number
  /** A rule carries the whole order for nothing. */
  isFree: boolean
}

export type ShippingRate = {
  carrierCode: string
  carrierTitle: string
  methodCode: string
  methodTitle: string
  /** As the setting for shipping prices says: with or without tax. */
  priceMinor: number
  /** Why it cannot be chosen although it is shown; null when it can. */
  errorMessage: string | null
}

export type ShippingApi = {
  /** The ways to ship, in the order of offer; none for a country that is not shipped to. */
  rates(request: { store: string; currency: string; destination: Destination } & Consignment): Promise<ShippingRate[]>
}

export type TaxableLine = {
  id: string
  taxClass: string
  /** Of one piece, as the price setting says: with or without tax. */
  unitMinor: number
  quantity: number
  /** What rules take off the row, in the money of `discountIncludesTax`. */
  discountMinor: number
  isShipping?: boolean
}

export type TaxedLine = {
  id: string
  /** Of the row before discounts. */
  exclMinor: number
  inclMinor: number
  /** Of one piece before discounts; rounded where the row is what counts. */
  unitExclMinor: number
  unitInclMinor: number
  /** What is due, after discounts where the setting says so. */
  taxMinor: number
  /** What is paid for the row: with tax, less the discount. */
  payableMinor: number
  percent: string
}

export type AppliedTax = { label: string; percent: string; amountMinor: number }

/** What a catalogue price is taxed with, in percent of the price without tax: decimal strings. */
export type CatalogueTax = {
  taxClass: string
  /** At the destination that catalogue prices are shown for. */
  percent: string
  /** What is inside prices that are entered with tax. */
  includedPercent: string
}

export type TaxApi = {
  /** The taxes of products of these classes where nobody has said yet where the order goes; in the order of the classes. */
  catalogueTaxes(request: {
    /** Null is the class of visitors who are not signed in. */
    customerTaxClass: string | null
    taxClasses: string[]
  }): Promise<CatalogueTax[]>
  /**
   * Tax per line and per rate, rounded half up as the setting says. The order of lines may decide which line carries a
   * rounding rest, never the sum.
   */
  taxes(request: {
    store: string
    currency: string
    destination: Destination
    /** Null is the class of visitors who are not signed in. */
    customerTaxClass: string | null
    lines: TaxableLine[]
  }): Promise<{ lines: TaxedLine[]; applied: AppliedTax[] }>
}
