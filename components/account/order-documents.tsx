'use client'
import type { ReactNode } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import type { OrderViewFragment } from '@/graphql/generated/types'
import { formatDay } from '@/lib/account/dates'
import styles from './account.module.css'
import { TrackingLinks } from './tracking-links'

type Entry = { id: string; product_name?: string | null; count: number }

function Contents({ entries }: { entries: Entry[] }) {
  const { t } = useCommerce()
  return (
    <ul className={styles.bare}>
      {entries.map(({ id, product_name: name, count }) => (
        <li key={id}>
          {t('account.order.quantity', { count })} {name}
        </li>
      ))}
    </ul>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.cards}>{children}</ul>
    </section>
  )
}

/** What was sent, billed and given back, and what the shop has written about it. */
export function OrderDocuments({ order }: { order: OrderViewFragment }) {
  const { shop, t, money } = useCommerce()
  const shipments = (order.shipments ?? []).filter((one) => one !== null)
  const refunds = (order.credit_memos ?? []).filter((one) => one !== null)
  const notes = (order.comments ?? []).filter((one) => one !== null)
  return (
    <>
      {shipments.length > 0 && (
        <Section title={t('account.order.shipments')}>
          {shipments.map(({ id, number, tracking, items }) => (
            <li key={id} className={styles.card}>
              <h3>{t('account.order.shipment', { number })}</h3>
              {(tracking ?? []).some((one) => one?.number) ? (
                <TrackingLinks tracking={tracking ?? []} />
              ) : (
                <p className={styles.muted}>{t('account.order.noTracking')}</p>
              )}
              <Contents
                entries={(items ?? []).flatMap((one) => (one ? [{ ...one, count: one.quantity_shipped }] : []))}
              />
            </li>
          ))}
        </Section>
      )}
      {order.invoices.length > 0 && (
        <Section title={t('account.order.invoices')}>
          {order.invoices.map((invoice) => (
            <li key={invoice?.id} className={styles.card}>
              <h3>{t('account.order.invoice', { number: invoice?.number ?? '' })}</h3>
              <Contents
                entries={(invoice?.items ?? []).flatMap((one) =>
                  one ? [{ ...one, count: one.quantity_invoiced ?? 0 }] : [],
                )}
              />
              <p>{money(invoice?.total?.grand_total)}</p>
            </li>
          ))}
        </Section>
      )}
      {refunds.length > 0 && (
        <Section title={t('account.order.refunds')}>
          {refunds.map(({ id, number, items, total }) => (
            <li key={id} className={styles.card}>
              <h3>{t('account.order.refund', { number })}</h3>
              <Contents
                entries={(items ?? []).flatMap((one) => (one ? [{ ...one, count: one.quantity_refunded ?? 0 }] : []))}
              />
              <p>{money(total?.grand_total)}</p>
            </li>
          ))}
        </Section>
      )}
      {notes.length > 0 && (
        <section className={styles.section}>
          <h2>{t('account.order.notes')}</h2>
          <ul className={styles.bare}>
            {notes.map(({ message, timestamp }) => (
              <li key={`${timestamp} ${message}`}>
                <span className={styles.muted}>{formatDay(timestamp, shop.locale)}</span> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
