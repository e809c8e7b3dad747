import type { ShippingRate } from '../../../contracts/internal/shipping.ts'
import type { Carrier, Parcel, ShippingSettings } from './carrier.ts'
import { flatrate } from './flatrate.ts'
import { freeshipping } from './freeshipping.ts'
import { instore } from './instore.ts'
import { tablerate } from './tablerate.ts'

/** Every way to ship, in the order of offer. A new one is a file, a line here and its settings in the contract. */
const carriers = { flatrate, freeshipping, tablerate, instore } satisfies Record<keyof ShippingSettings, Carrier>

/** The rates offered for a parcel, by the carriers' sort order; none for a country that is not shipped to. */
export function ratesFor(settings: ShippingSettings, allowedCountries: string[], parcel: Parcel): ShippingRate[] {
  if (!allowedCountries.includes(parcel.destination.country)) return []
  return Object.values(carriers)
    .flatMap((carrier) => carrier(settings, parcel) ?? [])
    .sort((one, other) => one.sortOrder - other.sortOrder)
    .map(({ sortOrder: _, ...rate }) => rate)
}
