import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { isVirtual } from '../domain/cart.ts'
import { isChosen } from '../priced-cart.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'
import { allowCheckout } from './guest-checkout.ts'
import { required } from './required.ts'

export type MethodInput = { carrier_code: string; method_code: string }
type PaymentInput = { code: string; purchase_order_number?: string | null }
type ShippingMethods = { cart_id: string; shipping_methods: (MethodInput | null)[] }
type PaymentMethods = { cart_id: string; payment_method: PaymentInput }

const missingAddress = 'The shipping address is missing. Set the address and try again.'

export function chooseMethods(parts: CartParts): TypeResolvers {
  const { carts, neighbours } = parts
  return {
    setShippingMethodsOnCart: async (
      _: unknown,
      { input }: { input?: ShippingMethods | null },
      context: RequestContext,
    ) => {
      const cartId = required(input?.cart_id, 'cart_id')
      const [first, ...others] = input?.shipping_methods ?? []
      const wanted = required(first, 'shipping_methods')
      if (others.length > 0) throw inputError('You cannot specify multiple shipping methods.')
      if (!wanted.carrier_code) throw inputError('Required parameter "carrier_code" is missing.')
      if (!wanted.method_code) throw inputError('Required parameter "method_code" is missing.')
      allowCheckout(context)
      const shippingChoice = { carrierCode: wanted.carrier_code, methodCode: wanted.method_code }
      const { cart } = await carts.change(cartId, buyerOf(context), async (before) => {
        if (before.lines.length === 0) {
          throw inputError("The shipping method can't be set for an empty cart. Add an item to cart and try again.")
        }
        if (!before.shippingAddress) throw inputError(missingAddress)
        const { rates } = await priced(parts, before, context, { shippingChoice })
        if (!rates.some((rate) => isChosen(rate, shippingChoice) && rate.errorMessage === null)) {
          throw noSuchEntity(`Carrier with such method not found: ${wanted.carrier_code}, ${wanted.method_code}`)
        }
        return { cart: { ...before, shippingChoice }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },

    setPaymentMethodOnCart: async (
      _: unknown,
      { input }: { input?: PaymentMethods | null },
      context: RequestContext,
    ) => {
      // With a full stop here and without one elsewhere, as in Magento.
      if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing.')
      const cartId = input.cart_id
      if (!input.payment_method.code) throw inputError('Required parameter "code" for "payment_method" is missing.')
      const { code, purchase_order_number } = input.payment_method
      const paymentChoice = { code, purchaseOrderNumber: purchase_order_number?.trim() || null }
      allowCheckout(context)
      const { cart } = await carts.change(cartId, buyerOf(context), async (before) => {
        if (!isVirtual(before) && !before.shippingAddress) throw inputError(missingAddress)
        if (isVirtual(before) && !before.billingAddress) {
          throw inputError('The billing address is missing. Set the address and try again.')
        }
        const { totals, scope } = await priced(parts, { ...before, paymentChoice }, context)
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
