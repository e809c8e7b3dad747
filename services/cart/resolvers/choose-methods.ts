import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { isVirtual } from '../domain/cart.ts'
import { isChosen } from '../price-cart.ts'
import { type CartParts, priced } from './cart-scope.ts'

export type MethodInput = { carrier_code: string; method_code: string }
type PaymentInput = { code: string; purchase_order_number?: string | null }

const missingAddress = 'The shipping address is missing. Set the address and try again.'

export function chooseMethods(parts: CartParts): TypeResolvers {
  const { carts, neighbours } = parts
  return {
    setShippingMethodsOnCart: async (
      _: unknown,
      { input }: { input: { cart_id: string; shipping_methods: (MethodInput | null)[] } },
      context: RequestContext,
    ) => {
      const [wanted, ...others] = input.shipping_methods
      if (others.length > 0) throw inputError('You cannot specify multiple shipping methods.')
      if (!wanted) throw inputError('Required parameter "shipping_methods" is missing')
      const shippingChoice = { carrierCode: wanted.carrier_code, methodCode: wanted.method_code }
      const { cart } = await carts.change(input.cart_id, async (before) => {
        if (!before.shippingAddress) throw inputError(missingAddress)
        const { rates } = await priced(parts, before, context)
        if (!rates.some((rate) => isChosen(rate, shippingChoice))) {
          throw inputError(`Carrier with such method not found: ${wanted.carrier_code}, ${wanted.method_code}`)
        }
        return { cart: { ...before, shippingChoice }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },

    setPaymentMethodOnCart: async (
      _: unknown,
      { input }: { input: { cart_id: string; payment_method: PaymentInput } },
      context: RequestContext,
    ) => {
      const { code, purchase_order_number } = input.payment_method
      const paymentChoice = { code, purchaseOrderNumber: purchase_order_number?.trim() || null }
      const { cart } = await carts.change(input.cart_id, async (before) => {
        if (!isVirtual(before) && !before.shippingAddress) throw inputError(missingAddress)
        const { totals, scope } = await priced(parts, before, context)
        const country = before.billingAddress?.countryCode ?? null
        const offers = await neighbours.payment.offers({ ...scope, totalMinor: totals.grandMinor, country })
        if (!offers.some((offer) => offer.code === code)) {
          throw inputError('The requested Payment Method is not available.')
        }
        const refusal = await neighbours.payment.refusal(paymentChoice)
        if (refusal) throw inputError(refusal)
        return { cart: { ...before, paymentChoice }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },
  }
}
