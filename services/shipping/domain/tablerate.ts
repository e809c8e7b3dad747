import type { Carrier } from './carrier.ts'
import { moreSpecial, speciality } from './place.ts'

/**
 * Magento's "Best Way" by price and destination. Rows whose threshold lies above the subtotal are out; of the rest the
 * most special place wins, and there the highest threshold (the ORDER BY of OfflineShipping's Tablerate RateQuery).
 */
export const tablerate: Carrier = ({ tablerate: settings }, { minor, destination, subtotalMinor }) => {
  if (!settings) return null
  const [best] = settings.rows
    .flatMap((row) => {
      const rank = speciality(row, destination)
      const threshold = minor(row.subtotalFrom)
      return rank && threshold <= subtotalMinor ? [{ rank: [...rank, threshold], price: row.price }] : []
    })
    .sort((one, other) => moreSpecial(one.rank, other.rank))
  if (!best) return null
  return {
    carrierCode: 'tablerate',
    carrierTitle: settings.title,
    methodCode: 'bestway',
    methodTitle: settings.name,
    priceMinor: minor(best.price),
  }
}
