'use client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import type { FieldPath } from 'react-hook-form'
import { useCommerce } from '@/components/cart/commerce'
import { useChooseShippingMutation, useSaveDetailsMutation } from '@/graphql/generated/hooks'
import type { CheckoutCartFragment } from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import { cartAddress } from '@/lib/checkout/cart-address'
import type { DetailsForm } from '@/lib/checkout/details-form'
import { faultField } from '@/lib/checkout/fault-field'
import { methodInput, preselected } from '@/lib/checkout/shipping-offers'

export type Refused = { field: FieldPath<DetailsForm> | null; message: string }

/** Sends the details to the cart and chooses the cheapest delivery; answers what was refused, nothing when all is well. */
export function useSaveDetails(cart: CheckoutCartFragment) {
  const { t } = useCommerce()
  const [save] = useSaveDetailsMutation()
  const [choose] = useChooseShippingMutation()
  const ships = !cart.is_virtual

  const refusals = (error: unknown): Refused[] => {
    // The backend's own sentences may name fields; what the door says never does.
    const failures = CombinedGraphQLErrors.is(error) ? error.errors.filter(({ extensions }) => !extensions?.code) : []
    if (failures.length === 0) return [{ field: null, message: faultText(error, t) }]
    return failures.map(({ message }) => ({ field: faultField(message) as Refused['field'], message }))
  }

  return async ({ email, shipping, billingSame, billing }: DetailsForm): Promise<Refused[]> => {
    const bill = cartAddress(billingSame ? shipping : billing)
    try {
      const { data } = await save({
        variables: {
          email: email.trim(),
          ships,
          shipping: [{ address: cartAddress(shipping) }],
          billing: ships && billingSame ? { same_as_shipping: true } : { address: bill, same_as_shipping: false },
        },
      })
      const [address] = data?.setBillingAddressOnCart?.cart.shipping_addresses ?? []
      const chosen = address?.selected_shipping_method
      const best = preselected(address?.available_shipping_methods, chosen)
      const same = chosen?.carrier_code === best?.carrier_code && chosen?.method_code === best?.method_code
      if (best && !same) await choose({ variables: { method: methodInput(best) } })
      return []
    } catch (error) {
      return refusals(error)
    }
  }
}
