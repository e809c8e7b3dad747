import { type Carrier, rateOf } from './carrier.ts'

/** Nothing to pay from a subtotal on, or when a rule says so; below it the method is not offered at all, as in Magento. */
export const freeshipping: Carrier = ({ freeshipping: settings }, parcel) => {
  if (!settings) return null
  const goods = settings.minimumIncludesTax ? parcel.subtotalInclMinor : parcel.subtotalMinor
  const reached = parcel.isFree || goods - parcel.discountMinor >= parcel.minor(settings.minimumSubtotal)
  return rateOf({ carrier: 'freeshipping', method: 'freeshipping' }, settings, parcel, reached ? 0 : null)
}
