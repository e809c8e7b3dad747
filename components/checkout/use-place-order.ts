'use client'
import { useRef, useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { useChoosePaymentMutation, usePlaceOrderMutation } from '@/graphql/generated/hooks'
import type { PaymentMethodInput } from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import { forgetDraft } from '@/lib/checkout/draft'

type Refusal = { faults: string[]; ofCart: boolean }

const none: Refusal = { faults: [], ofCart: false }

/**
 * Buys: says how it is paid, places the order and goes to its confirmation. Pressed twice it acts once. What is refused
 * stays on the page; `ofCart` when the cart itself must change first.
 */
export function usePlaceOrder(onRefused: () => void) {
  const { shop, t } = useCommerce()
  const [refusal, setRefusal] = useState<Refusal>(none)
  const [placing, setPlacing] = useState(false)
  const underway = useRef(false)
  const [choose] = useChoosePaymentMutation()
  const [order] = usePlaceOrderMutation()

  const attempt = async (method: PaymentMethodInput): Promise<Refusal | null> => {
    await choose({ variables: { method } })
    const { data } = await order()
    const placed = data?.placeOrder
    if (placed?.orderV2?.number || placed?.order?.order_number) return null
    const faults = (placed?.errors ?? []).flatMap((error) => error?.message ?? [])
    return { faults: faults.length > 0 ? faults : [t('cart.fault.internal')], ofCart: faults.length > 0 }
  }

  const place = async (method: PaymentMethodInput) => {
    if (underway.current) return
    underway.current = true
    setPlacing(true)
    setRefusal(none)
    const refused = await attempt(method).catch((error) => ({ faults: [faultText(error, t)], ofCart: false }))
    if (!refused) {
      forgetDraft(window.sessionStorage)
      // A fresh document: nothing of the finished cart is left in memory, and going back does not show it.
      window.location.assign(`${shop.path}/checkout/confirmation`)
      return
    }
    underway.current = false
    setPlacing(false)
    setRefusal(refused)
    onRefused()
  }

  return { place, placing, faults: refusal.faults, ofCart: refusal.ofCart }
}
