import { type Carrier, rateOf } from './carrier.ts'

/** Fetching the order oneself (Magento's in-store delivery). Which point it is, the cart knows. */
export const instore: Carrier = ({ instore: settings }, parcel) =>
  settings
    ? rateOf(
        { carrier: 'instore', method: 'pickup' },
        settings,
        parcel,
        parcel.isFree ? 0 : parcel.minor(settings.price),
      )
    : null
