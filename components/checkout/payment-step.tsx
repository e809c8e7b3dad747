'use client'
import { type FormEvent, useState } from 'react'
import { ChoiceList } from '@/components/cart/choice-list'
import { useCommerce } from '@/components/cart/commerce'
import { Field } from '@/components/cart/field'
import { Button, ButtonLink } from '@/components/ui/button'
import type { CheckoutCartFragment } from '@/graphql/generated/types'
import styles from './delivery-step.module.css'
import { FaultSummary } from './fault-summary'
import { usePlaceOrder } from './use-place-order'

type Props = { cart: CheckoutCartFragment; onRefused: () => void }

const hinted = ['checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder', 'free'] as const

/** How it is paid, and the one button that buys: with the total on it and what pressing it means beside it. */
export function PaymentStep({ cart, onRefused }: Props) {
  const { shop, t, money } = useCommerce()
  const methods = (cart.available_payment_methods ?? []).filter((method) => method !== null)
  const [picked, setPicked] = useState('')
  const [poNumber, setPoNumber] = useState('')
  const [missing, setMissing] = useState(false)
  const { place, placing, faults, ofCart } = usePlaceOrder(onRefused)

  const known = picked || cart.selected_payment_method?.code
  const chosen = methods.find(({ code }) => code === known)?.code ?? methods[0]?.code ?? ''
  const needsNumber = chosen === 'purchaseorder'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacking = needsNumber && poNumber.trim() === ''
    setMissing(lacking)
    if (!lacking) place({ code: chosen, ...(needsNumber && { purchase_order_number: poNumber.trim() }) })
  }

  if (methods.length === 0) return <p role="alert">{t('checkout.payment.none')}</p>
  return (
    <form className={styles.step} onSubmit={submit} noValidate>
      <FaultSummary title={t('checkout.fault.server')} faults={faults}>
        {ofCart && (
          <ButtonLink look="plain" href={`${shop.path}/cart`}>
            {t('checkout.fault.toCart')}
          </ButtonLink>
        )}
      </FaultSummary>
      <ChoiceList
        legend={t('checkout.payment.title')}
        chosen={chosen}
        onChoose={setPicked}
        disabled={placing}
        choices={methods.map(({ code, title }) => {
          const hint = hinted.find((each) => each === code)
          return {
            value: code,
            title,
            note: hint && t(`checkout.payment.hint.${hint}`),
            below: code === 'purchaseorder' && (
              <Field
                label={t('checkout.payment.poNumber')}
                value={poNumber}
                onChange={(event) => {
                  setPoNumber(event.target.value)
                  setMissing(false)
                }}
                inputProps={{ maxLength: 60 }}
                {...(missing && { fault: t('checkout.payment.poNumberMissing') })}
              />
            ),
          }
        })}
      />
      <p className={styles.legal}>{t('checkout.payment.legal')}</p>
      <Button disabled={placing} aria-busy={placing}>
        {placing
          ? t('checkout.payment.placing')
          : t('checkout.payment.pay', { total: money(cart.prices?.grand_total) })}
      </Button>
    </form>
  )
}
