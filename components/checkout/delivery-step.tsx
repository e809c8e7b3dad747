'use client'
import { useState } from 'react'
import { ChoiceList } from '@/components/cart/choice-list'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { useChooseShippingMutation } from '@/graphql/generated/hooks'
import type { CheckoutCartFragment } from '@/graphql/generated/types'
import { faultText } from '@/lib/cart/fault-text'
import { availableOffers, methodInput, offerKey } from '@/lib/checkout/shipping-offers'
import styles from './delivery-step.module.css'
import { FaultSummary } from './fault-summary'

type Props = { cart: CheckoutCartFragment; onDone: () => void }

/** How it is sent. A choice is saved when it is made, so that the totals beside it are always the true ones. */
export function DeliveryStep({ cart, onDone }: Props) {
  const { t, money } = useCommerce()
  const [faults, setFaults] = useState<string[]>([])
  const [wanted, setWanted] = useState<string | null>(null)
  const [choose, { loading }] = useChooseShippingMutation()
  const [address] = cart.shipping_addresses
  const offers = availableOffers(address?.available_shipping_methods)
  const known = address?.selected_shipping_method
  const chosen = wanted ?? (known ? offerKey(known) : '')

  const pick = async (key: string) => {
    const offer = offers.find((each) => offerKey(each) === key)
    if (!offer) return
    setFaults([])
    setWanted(key)
    await choose({ variables: { method: methodInput(offer) } }).catch((error) => setFaults([faultText(error, t)]))
    setWanted(null)
  }

  if (offers.length === 0) return <p role="alert">{t('checkout.delivery.none')}</p>
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault()
        if (known && !loading) onDone()
      }}
    >
      <FaultSummary title={t('checkout.fault.server')} faults={faults} />
      <ChoiceList
        legend={t('checkout.delivery.title')}
        chosen={chosen}
        onChoose={pick}
        choices={offers.map((offer) => ({
          value: offerKey(offer),
          title: offer.carrier_title,
          note: offer.method_title,
          price: offer.amount.value === 0 ? t('checkout.delivery.free') : money(offer.amount),
        }))}
      />
      <Button disabled={!known || loading} aria-busy={loading}>
        {t('checkout.delivery.action')}
      </Button>
    </form>
  )
}
