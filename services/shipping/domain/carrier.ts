import type { Destination, ShippingRate } from '../../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'

export type ShippingSettings = StoreConfiguration['shipping']

/** What is to be carried. Amounts are minor units of the cart's currency. */
export type Parcel = {
  destination: Destination
  subtotalMinor: number
  itemCount: number
  /** A configured amount of the base currency in minor units of the cart's currency. */
  minor: (amount: string) => number
}

/** One way to ship: its rate for this parcel, or null when it is switched off or does not go there. */
export type Carrier = (settings: ShippingSettings, parcel: Parcel) => ShippingRate | null
