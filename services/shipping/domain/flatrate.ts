import type { Carrier } from './carrier.ts'

/** One price for every destination, per order or per piece (Magento's carriers/flatrate/type O and I). */
export const flatrate: Carrier = ({ flatrate: settings }, { minor, itemCount }) => {
  if (!settings) return null
  const pieces = settings.per === 'item' ? itemCount : 1
  return {
    carrierCode: 'flatrate',
    carrierTitle: settings.title,
    methodCode: 'flatrate',
    methodTitle: settings.name,
    priceMinor: Math.round(minor(settings.price) * pieces),
  }
}
