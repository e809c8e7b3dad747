import { type Carrier, rateOf, withHandling } from './carrier.ts'

/**
 * One price for every destination, per order or per piece (Magento's carriers/flatrate/type O and I). Pieces that a rule
 * carries for nothing do not count; when all of them do, so does the packing.
 */
export const flatrate: Carrier = ({ flatrate: settings }, parcel) => {
  if (!settings) return null
  const paid = parcel.isFree ? 0 : parcel.pieces - parcel.freePieces
  const pieces = settings.per === 'item' ? paid : Math.min(paid, 1)
  const price = Math.round(parcel.minor(settings.price) * pieces)
  const whole = pieces > 0 ? withHandling(price, settings.handling, parcel) : 0
  return rateOf({ carrier: 'flatrate', method: 'flatrate' }, settings, parcel, whole)
}
