import type { Parcel } from './carrier.ts'
import { minorUnits } from './decimal.ts'

/** Three pieces worth 40.00 to California, in US dollars. */
export const parcel = (changes: Partial<Parcel> = {}): Parcel => ({
  destination: { country: 'US', region: 'CA', postcode: '90210' },
  subtotalMinor: 4000,
  itemCount: 3,
  minor: (amount) => minorUnits(amount, '1', 'USD'),
  ...changes,
})
