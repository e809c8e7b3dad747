import { GraphQLError } from 'graphql'
import type { Destination } from '../../../contracts/internal/shipping.ts'
import { regionsOf } from '../../../contracts/regions.ts'
import { categoryOf, inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { findRegion } from '../domain/address.ts'
import type { Cart } from '../domain/cart.ts'
import { rateView } from './address-view.ts'
import { buyerOf, type CartParts, priced, scopeOf } from './cart-scope.ts'
import type { MethodInput } from './choose-methods.ts'
import { required } from './required.ts'

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

/** The cart that is asked about. Magento calls one that is not there a wrong input here, and nowhere else. */
async function cartOf(parts: CartParts, { cart_id }: EstimateInput, context: RequestContext): Promise<Cart> {
  try {
    return await parts.carts.find(required(cart_id, 'cart_id'), buyerOf(context))
  } catch (error) {
    if (error instanceof GraphQLError && categoryOf(error) === 'graphql-no-such-entity') throw inputError(error.message)
    throw error
  }
}

export function estimates(parts: CartParts): TypeResolvers {
  return {
    estimateShippingMethods: async (_: unknown, { input }: { input: EstimateInput }, context: RequestContext) => {
      const { region } = input.address
      if (region && Object.keys(region).length === 0) throw inputError('Missing parameter(s) for region input')
      const cart = await cartOf(parts, input, context)
      const { rates } = await priced(parts, cart, context, { destination: destinationOf(input.address) })
      return rates.map((rate) => rateView(rate, scopeOf(context)))
    },

    estimateTotals: async (_: unknown, { input }: { input: EstimateInput }, context: RequestContext) => {
      const cart = await cartOf(parts, input, context)
      const method = input.shipping_method
      const shippingChoice = method ? { carrierCode: method.carrier_code, methodCode: method.method_code } : undefined
      return { cart: await priced(parts, cart, context, { destination: destinationOf(input.address), shippingChoice }) }
    },
  }
}
