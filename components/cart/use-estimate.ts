'use client'
import { useEffect, useState } from 'react'
import { useEstimateShippingMutation, useEstimateTotalsMutation } from '@/graphql/generated/hooks'
import type {
  CartContentsFragment,
  CartTotalsFragment,
  CountryCodeEnum,
  EstimateAddressInput,
  ShippingOfferFragment,
} from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import { availableOffers, methodInput, offerKey, preselected } from '@/lib/checkout/shipping-offers'
import { useCommerce } from './commerce'

type Estimated = {
  address: EstimateAddressInput
  offers: (ShippingOfferFragment | null)[]
  chosen: ShippingOfferFragment | null
  prices: CartTotalsFragment | null
}

/** Asks what shipping and tax come to at a place, and again when another way to ship is chosen. */
export function useEstimate(cart: CartContentsFragment) {
  const { t } = useCommerce()
  const [estimated, setEstimated] = useState<Estimated | null>(null)
  const [fault, setFault] = useState('')
  const [askOffers, { loading: asking }] = useEstimateShippingMutation()
  const [askTotals, { loading: totalling }] = useEstimateTotalsMutation({ fetchPolicy: 'no-cache' })

  // Another cart, another sum: what was estimated before would be a wrong price.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subtotal stands for all that can change
  useEffect(() => setEstimated(null), [cart.prices?.subtotal_excluding_tax?.value])

  const total = async (
    address: EstimateAddressInput,
    offers: Estimated['offers'],
    offer: ShippingOfferFragment | null,
  ) => {
    const { data } = await askTotals({ variables: { address, method: offer && methodInput(offer) } })
    setEstimated({ address, offers, chosen: offer, prices: data?.estimateTotals.cart?.prices ?? null })
  }
  const guarded = async (work: () => Promise<void>) => {
    setFault('')
    await work().catch((error) => setFault(faultText(error, t)))
  }

  return {
    offers: estimated?.offers ?? null,
    chosen: estimated?.chosen ?? null,
    prices: estimated?.prices ?? null,
    working: asking || totalling,
    fault,
    ask: ({ country, postcode, region }: { country: string; postcode: string; region: string }) =>
      guarded(async () => {
        const address: EstimateAddressInput = {
          // Only codes of the shop's own list reach this.
          country_code: country as CountryCodeEnum,
          postcode: postcode.trim() || null,
          region: region ? { region_id: Number(region) } : null,
        }
        const { data } = await askOffers({ variables: { address } })
        const offers = data?.estimateShippingMethods ?? []
        await total(address, offers, preselected(offers, null))
      }),
    choose: (key: string) =>
      guarded(async () => {
        const offer = estimated && availableOffers(estimated.offers).find((each) => offerKey(each) === key)
        if (estimated && offer) await total(estimated.address, estimated.offers, offer)
      }),
  }
}
