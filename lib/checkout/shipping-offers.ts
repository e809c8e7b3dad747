import type { ShippingMethodInput, ShippingOfferFragment } from '@/graphql/generated/types'

type Offers = readonly (ShippingOfferFragment | null)[] | null | undefined
type Chosen = { carrier_code: string; method_code: string } | null | undefined

/** What can be chosen, cheapest first; a method that is not available says so only in Magento's own checkout. */
export function availableOffers(offers: Offers): ShippingOfferFragment[] {
  return (offers ?? [])
    .filter((offer): offer is ShippingOfferFragment => offer?.available === true && offer.method_code !== null)
    .sort((a, b) => (a.amount.value ?? 0) - (b.amount.value ?? 0))
}

/** Names an offer in one string, for a radio button. */
export const offerKey = (offer: { carrier_code: string; method_code: string | null }): string =>
  `${offer.carrier_code} ${offer.method_code ?? ''}`

/** An offer as the backend wants it named. */
export const methodInput = (offer: ShippingOfferFragment): ShippingMethodInput => ({
  carrier_code: offer.carrier_code,
  method_code: offer.method_code ?? '',
})

/** The offer to preselect: what was chosen, while it is still offered; else the cheapest; `null` when there is none. */
export function preselected(offers: Offers, chosen: Chosen): ShippingOfferFragment | null {
  const available = availableOffers(offers)
  const kept = chosen && available.find((offer) => offerKey(offer) === offerKey(chosen))
  return kept ?? available[0] ?? null
}
