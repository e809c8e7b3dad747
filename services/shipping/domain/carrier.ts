import type { Consignment, Destination, ShippingRate } from '../../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'

export type ShippingSettings = StoreConfiguration['shipping']

/** What is to be carried, and where. Amounts are minor units of the cart's currency. */
export type Parcel = Consignment & {
  destination: Destination
  /** A configured amount of the base currency in minor units of the cart's currency. */
  minor: (amount: string) => number
}

/**
 * One way to ship: its rate for this parcel, or null when it is switched off or not meant for it. A rate with an
 * `errorMessage` is shown and cannot be chosen.
 */
export type Carrier = (settings: ShippingSettings, parcel: Parcel) => (ShippingRate & { sortOrder: number }) | null

type Common = {
  title: string
  name: string
  countries: string[]
  showUnavailable: boolean
  errorMessage: string
  sortOrder: number
}

/** A rate in a carrier's name; where the carrier does not go, its excuse if it is configured to make one. */
export function rateOf(
  codes: { carrier: string; method: string },
  settings: Common,
  { destination }: Parcel,
  priceMinor: number | null,
): ReturnType<Carrier> {
  const goesThere = settings.countries.length === 0 || settings.countries.includes(destination.country)
  const offered = goesThere && priceMinor !== null
  if (!offered && !settings.showUnavailable) return null
  return {
    carrierCode: codes.carrier,
    carrierTitle: settings.title,
    methodCode: codes.method,
    methodTitle: settings.name,
    priceMinor: offered ? priceMinor : 0,
    errorMessage: offered ? null : settings.errorMessage,
    sortOrder: settings.sortOrder,
  }
}

type Handling = { type: 'fixed' | 'percent'; fee: string } | null

/** A price with what packing costs: an amount, or a share of the price. */
export function withHandling(priceMinor: number, handling: Handling, { minor }: Parcel): number {
  if (!handling) return priceMinor
  if (handling.type === 'fixed') return priceMinor + minor(handling.fee)
  return priceMinor + Math.round((priceMinor * Number(handling.fee)) / 100)
}
