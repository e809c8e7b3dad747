import type { CheckoutCartFragment } from '@/graphql/generated/types'

export const steps = ['details', 'delivery', 'payment'] as const
export type Step = (typeof steps)[number]

type Known = Pick<CheckoutCartFragment, 'email' | 'is_virtual' | 'billing_address' | 'shipping_addresses'>

/** How far a cart has come: the first step that still lacks something. What needs no delivery goes straight to payment. */
export function progressOf(cart: Known): Step {
  const [shipping] = cart.shipping_addresses
  if (!cart.email || !cart.billing_address || (!cart.is_virtual && !shipping)) return 'details'
  if (!cart.is_virtual && !shipping?.selected_shipping_method) return 'delivery'
  return 'payment'
}

/** The step to show: the one asked for, but never one that lacks what comes before it. */
export function reachable(asked: string, progress: Step): Step {
  const wanted = steps.find((step) => step === asked)
  return wanted && steps.indexOf(wanted) <= steps.indexOf(progress) ? wanted : progress
}
