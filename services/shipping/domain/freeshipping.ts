import type { Carrier } from './carrier.ts'

/** Nothing to pay from a subtotal on; below it the method is not offered at all, as in Magento. */
export const freeshipping: Carrier = ({ freeshipping: settings }, { minor, subtotalMinor }) => {
  if (!settings || subtotalMinor < minor(settings.minimumSubtotal)) return null
  return {
    carrierCode: 'freeshipping',
    carrierTitle: settings.title,
    methodCode: 'freeshipping',
    methodTitle: settings.name,
    priceMinor: 0,
  }
}
