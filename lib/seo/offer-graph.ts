import type { Delivery } from '@/lib/catalog/arrival'

/** What is true of every offer of a page. */
export type OfferTerms = {
  currency: string
  /** The shop, as who sells. */
  seller: string
  /** Two letters, from the storefront's locale; what is sent is sent there. */
  country: string | null
  delivery: Delivery | null
  /** The merchant's own page about giving something back, in full. */
  returnsUrl: string | null
}

type Offered = { sku: string; value: number; tone: 'in' | 'low' | 'out'; url: string }

const availabilities = {
  in: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
} as const

const days = (least: number, most: number) => ({
  '@type': 'QuantitativeValue' as const,
  minValue: least,
  maxValue: most,
  unitCode: 'DAY',
})

/** What sending costs and takes. For a price that is above the limit it costs nothing. */
function shippingGraph({ delivery, country, currency }: OfferTerms, price: number) {
  const flat = delivery?.cost?.[currency]
  if (!delivery || !country || flat === undefined) return null
  const freeFrom = delivery.freeFrom?.[currency]
  return {
    '@type': 'OfferShippingDetails' as const,
    shippingRate: {
      '@type': 'MonetaryAmount' as const,
      value: freeFrom !== undefined && price >= freeFrom ? 0 : flat,
      currency,
    },
    shippingDestination: { '@type': 'DefinedRegion' as const, addressCountry: country },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime' as const,
      handlingTime: days(0, 1),
      transitTime: days(...delivery.days),
    },
  }
}

function termsGraph(terms: OfferTerms, price: number) {
  const shipping = shippingGraph(terms, price)
  return {
    seller: { '@type': 'Organization' as const, name: terms.seller },
    ...(shipping && { shippingDetails: shipping }),
    ...(terms.returnsUrl && {
      hasMerchantReturnPolicy: {
        '@type': 'MerchantReturnPolicy' as const,
        ...(terms.country && { applicableCountry: terms.country }),
        merchantReturnLink: terms.returnsUrl,
      },
    }),
  }
}

/** One thing at one price. */
export function offerGraph({ value, tone, url }: Offered, terms: OfferTerms) {
  return {
    '@type': 'Offer' as const,
    url,
    priceCurrency: terms.currency,
    price: value,
    availability: availabilities[tone],
    ...termsGraph(terms, value),
  }
}

/** Something put together, from its lowest price on. */
export function rangeGraph({ value, tone, url }: Offered, most: number, terms: OfferTerms) {
  return {
    '@type': 'AggregateOffer' as const,
    url,
    priceCurrency: terms.currency,
    lowPrice: value,
    ...(most > value && { highPrice: most }),
    availability: availabilities[tone],
    ...termsGraph(terms, value),
  }
}
