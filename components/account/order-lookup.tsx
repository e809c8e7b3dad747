'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Field } from '@/components/cart/field'
import { useGuestOrderLazyQuery } from '@/graphql/generated/hooks'
import type { OrderViewFragment } from '@/graphql/generated/types'
import { emailFault, missingFault } from '@/lib/account/account-form'
import { doorCode } from '@/lib/account/signed-out'
import { isBackendDown } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { EmailField, Refusal, Submit } from './form-parts'
import { OrderView } from './order-view'
import type { PlaceProps } from './place-props'
import { useAccountForm } from './use-account-form'

/** A guest's order by what only its buyer knows. Which of the three was wrong is not told. */
export default function OrderLookup({ settings, directory }: PlaceProps) {
  const { t } = useCommerce()
  const [order, setOrder] = useState<OrderViewFragment | null>(null)
  const [find] = useGuestOrderLazyQuery({ fetchPolicy: 'network-only' })
  const { bind, onSubmit, refusal, busy } = useAccountForm(
    { number: '', email: '', lastname: '' },
    { number: missingFault, email: emailFault, lastname: missingFault },
    async ({ number, email, lastname }) => {
      const variables = { number: number.trim(), email: email.trim(), lastname: lastname.trim() }
      const { data, error } = await find({ variables })
      if (error && (isBackendDown(error) || doorCode(error) === 'TOO_MANY')) throw error
      if (!data?.guestOrder) return t('account.lookup.missing')
      setOrder(data.guestOrder)
      return null
    },
  )
  if (!settings.offers.lookup) return <p>{t('account.notOffered')}</p>
  if (order) return <OrderView order={order} settings={settings} directory={directory} isOwn={false} />
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <p className={styles.muted}>{t('account.lookup.text')}</p>
      <Refusal text={refusal} />
      <Field {...bind('number')} label={t('account.lookup.number')} autoComplete="off" inputProps={{ maxLength: 40 }} />
      <EmailField {...bind('email')} label={t('account.lookup.email')} />
      <Field {...bind('lastname')} label={t('account.lookup.lastname')} autoComplete="family-name" />
      <Submit busy={busy}>{t('account.lookup.action')}</Submit>
    </form>
  )
}
