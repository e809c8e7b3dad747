/** What the shipping and tax rules answer to the cart. Amounts are integers in minor units of `currency`. */
export type Destination = { country: string; region: string | null; postcode: string | null }

export type ShippingRate = {
  carrierCode: string
  carrierTitle: string
  methodCode: string
  methodTitle: string
  priceMinor: number
}

export type ShippingApi = {
  rates(request: {
    store: string
    currency: string
    destination: Destination
    subtotalMinor: number
    itemCount: number
  }): Promise<ShippingRate[]>
}

export type TaxableLine = { id: string; taxClass: string; rowMinor: number; isShipping?: boolean }
export type TaxApi = {
  /** Tax per line and per rate, half up to the minor unit. `rowMinor` is what the price setting says: with or without tax. */
  taxes(request: { store: string; currency: string; destination: Destination; lines: TaxableLine[] }): Promise<{
    lines: { id: string; exclMinor: number; taxMinor: number; inclMinor: number; percent: string }[]
    applied: { label: string; percent: string; amountMinor: number }[]
  }>
}
