import type { z } from 'zod'
import { shippingSettings } from '../../../contracts/stores/shipping-settings.ts'
import type { Parcel, ShippingSettings } from './carrier.ts'
import { minorUnits } from './decimal.ts'

/** Three pieces worth 40.00 to California, in US dollars. */
export const parcel = (changes: Partial<Parcel> = {}): Parcel => ({
  destination: { country: 'US', region: 'CA', postcode: '90210' },
  subtotalMinor: 4000,
  subtotalInclMinor: 4000,
  wholeSubtotalMinor: changes.subtotalMinor ?? 4000,
  discountMinor: 0,
  pieces: 3,
  freePieces: 0,
  weight: 3,
  isFree: false,
  minor: (amount) => minorUnits(amount, '1', 'USD'),
  ...changes,
})

/** Settings of ways to ship with the contract's defaults filled in. */
export const ways = (input: z.input<typeof shippingSettings>): ShippingSettings => shippingSettings.parse(input)
