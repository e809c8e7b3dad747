import { type Carrier, type Parcel, rateOf, type ShippingSettings, withHandling } from './carrier.ts'
import { moreSpecial, speciality } from './place.ts'

type Settings = NonNullable<ShippingSettings['tablerate']>

/**
 * Magento's "Best Way" by price, weight or pieces and destination. Rows whose threshold is not reached are out; of the
 * rest the most special place wins, and there the highest threshold (the ORDER BY of OfflineShipping's RateQuery).
 */
export const tablerate: Carrier = ({ tablerate: settings }, parcel) => {
  if (!settings) return null
  const { of, threshold } = measure(settings, parcel)
  const [best] = settings.rows
    .flatMap((row) => {
      const rank = speciality(row, parcel.destination)
      const from = threshold(row.subtotalFrom)
      return rank && from <= of ? [{ rank: [...rank, from], price: row.price }] : []
    })
    .sort((one, other) => moreSpecial(one.rank, other.rank))
  const free = parcel.isFree || (parcel.pieces > 0 && parcel.freePieces >= parcel.pieces)
  const paid = best && withHandling(parcel.minor(best.price), settings.handling, parcel)
  const price = paid !== undefined && free ? 0 : (paid ?? null)
  return rateOf({ carrier: 'tablerate', method: 'bestway' }, settings, parcel, price)
}

/** What the table is entered with, and how a threshold of it is read. */
function measure({ condition, includeVirtualPrice }: Settings, parcel: Parcel) {
  const number = (text: string) => Number(text)
  if (condition === 'weight') return { of: parcel.weight, threshold: number }
  if (condition === 'quantity') return { of: parcel.pieces - parcel.freePieces, threshold: number }
  const goods = includeVirtualPrice ? parcel.wholeSubtotalMinor : parcel.subtotalMinor
  const of = condition === 'price' ? goods : Math.max(goods - parcel.discountMinor, 0)
  return { of, threshold: parcel.minor }
}
