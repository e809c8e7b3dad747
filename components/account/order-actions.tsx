'use client'
import { useId, useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button, ButtonLink } from '@/components/ui/button'
import { useCancelOrderMutation, useReorderItemsMutation } from '@/graphql/generated/hooks'
import type { OrderViewFragment } from '@/graphql/generated/types'
import type { AccountSettings } from '@/lib/account/account-settings'
import { faultText } from '@/lib/cart/fault-text'
import styles from './account.module.css'
import { DoneNote, Refusal } from './form-parts'

type Props = { order: OrderViewFragment; settings: AccountSettings; isOwn: boolean }

/** What can be done with an order now; releases that do not say offer to order again alone. */
export function OrderActions({ order, settings, isOwn }: Props) {
  const { t } = useCommerce()
  const actions: (string | null)[] = order.available_actions ?? ['REORDER']
  const canCancel = isOwn && actions.includes('CANCEL') && settings.cancelReasons.length > 0
  return (
    <div className={styles.stackWide}>
      <div className={styles.actions}>
        {isOwn && actions.includes('REORDER') && <Reorder number={order.number} />}
        <Button look="plain" type="button" onClick={() => window.print()}>
          {t('account.order.print')}
        </Button>
      </div>
      {canCancel && <Cancel order={order.id} reasons={settings.cancelReasons} />}
    </div>
  )
}

function Reorder({ number }: { number: string }) {
  const { shop, t } = useCommerce()
  const [told, setTold] = useState<string[] | null>(null)
  const [reorder, { loading }] = useReorderItemsMutation()
  const run = async () => {
    try {
      const { data } = await reorder({ variables: { number } })
      setTold((data?.reorderItems?.userInputErrors ?? []).flatMap((fault) => (fault ? [fault.message] : [])))
    } catch (error) {
      setTold([faultText(error, t)])
    }
  }
  if (told?.length === 0) {
    return (
      <>
        <span role="status">{t('account.order.reordered')}</span>
        <ButtonLink href={`${shop.path}/cart`}>{t('account.order.toCart')}</ButtonLink>
      </>
    )
  }
  return (
    <>
      <Button type="button" disabled={loading} aria-busy={loading} onClick={() => void run()}>
        {loading ? t('account.order.reordering') : t('account.order.reorder')}
      </Button>
      <Refusal text={told?.join(' ') ?? null} />
    </>
  )
}

function Cancel({ order, reasons }: { order: string; reasons: string[] }) {
  const { t } = useCommerce()
  const id = useId()
  const [reason, setReason] = useState(reasons[0] ?? '')
  const [told, setTold] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const [cancel, { loading }] = useCancelOrderMutation()
  const run = async () => {
    try {
      const { data } = await cancel({ variables: { order, reason } })
      const fault = data?.cancelOrder?.error
      setTold(fault ?? null)
      setDone(!fault)
    } catch (error) {
      setTold(faultText(error, t))
    }
  }
  if (done) return <DoneNote>{t('account.order.cancelled')}</DoneNote>
  return (
    <details className={styles.details}>
      <summary>{t('account.order.cancel')}</summary>
      <div className={styles.form}>
        <label htmlFor={id}>{t('account.order.cancelWhy')}</label>
        <select id={id} className={styles.select} value={reason} onChange={(event) => setReason(event.target.value)}>
          {reasons.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <Refusal text={told} />
        <div>
          <Button look="outline" type="button" disabled={loading} aria-busy={loading} onClick={() => void run()}>
            {t('account.order.cancelAction')}
          </Button>
        </div>
      </div>
    </details>
  )
}
