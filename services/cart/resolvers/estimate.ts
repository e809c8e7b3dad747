import type { Destination } from '../../../contracts/internal/shipping.ts'
import { regionsOf } from '../../../contracts/regions.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { findRegion } from '../domain/address.ts'
import { rateView } from './address-view.ts'
import { type CartParts, priced, scopeOf } from './cart-scope.ts'
import type { MethodInput } from './choose-methods.ts'

type EstimateInput = {
  cart_id: string
  address: {
    country_code: string
    postcode?: string | null
    region?: { region?: string | null; region_code?: string | null; region_id?: number | null } | null
  }
  shipping_method?: MethodInput | null
}

/** A place somebody is thinking of: as much of it as is known, and never a reason to refuse. */
function destinationOf({ country_code, postcode, region }: EstimateInput['address']): Destination {
  const text = region?.region_code ?? region?.region ?? null
  const known = findRegion(regionsOf(country_code), region?.region_id ?? null, text)
  return { country: country_code, region: known?.code ?? text, postcode: postcode?.trim() || null }
}

export function estimates(parts: CartParts): TypeResolvers {
  return {
    estimateShippingMethods: async (_: unknown, { input }: { input: EstimateInput }, context: RequestContext) => {
      const cart = await parts.carts.find(input.cart_id)
      const { rates } = await priced(parts, cart, context, { destination: destinationOf(input.address) })
      return rates.map((rate) => rateView(rate, scopeOf(context)))
    },

    estimateTotals: async (_: unknown, { input }: { input: EstimateInput }, context: RequestContext) => {
      const cart = await parts.carts.find(input.cart_id)
      const method = input.shipping_method
      const shippingChoice = method ? { carrierCode: method.carrier_code, methodCode: method.method_code } : undefined
      return { cart: await priced(parts, cart, context, { destination: destinationOf(input.address), shippingChoice }) }
    },
  }
}
