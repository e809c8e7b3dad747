'use client'
import { useCommerce } from '@/components/cart/commerce'
import type { PlacedOrderViewFragment } from '@/graphql/generated/types'
import type { Directory } from '@/lib/checkout/directory'
import styles from './next-steps.module.css'

type Props = { order: PlacedOrderViewFragment; directory: Directory }

/** What happens now: how to pay where paying is still to be done, then checking, then the way to the door. */
export function NextSteps({ order, directory }: Props) {
  const { t } = useCommerce()
  return (
    <section>
      <h2>{t('confirmation.next')}</h2>
      <ol className={styles.steps}>
        <PaymentInstructions order={order} cheque={directory.cheque} />
        <li>{t('confirmation.step1')}</li>
        {order.shipping_method && <li>{t('confirmation.step2', { carrier: order.shipping_method })}</li>}
      </ol>
    </section>
  )
}

const explained = ['checkmo', 'banktransfer', 'cashondelivery', 'purchaseorder'] as const

function PaymentInstructions({ order, cheque }: { order: PlacedOrderViewFragment; cheque: Directory['cheque'] }) {
  const { t } = useCommerce()
  const [method] = order.payment_methods ?? []
  const known = explained.find((code) => code === method?.type)
  if (!method || !known) return null
  const told = (method.additional_data ?? []).flatMap((entry) => (entry?.value ? [entry] : []))
  // The order's own instructions say it all; without them the store's settings say where a check goes.
  const sendsCheck = known === 'checkmo' && told.length === 0
  return (
    <li>
      {t(`checkout.payment.hint.${known}`)}
      {sendsCheck && cheque.payableTo && <p>{t('confirmation.payableTo', { name: cheque.payableTo })}</p>}
      {sendsCheck && cheque.sendTo && (
        <p>
          {t('confirmation.sendTo')}
          <span className={styles.lines}>{cheque.sendTo}</span>
        </p>
      )}
      {told.map((entry) => (
        <p key={entry.name ?? entry.value} className={styles.lines}>
          {entry.value}
        </p>
      ))}
    </li>
  )
}
