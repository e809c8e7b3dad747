'use client'
import { useCommerce } from '@/components/cart/commerce'
import { trackingUrl } from '@/lib/account/tracking'
import styles from './account.module.css'

type Tracking = { title: string; number?: string | null; carrier?: string | null } | null

/** Where each parcel is: a link where the carrier's page is known, its number else. */
export function TrackingLinks({ tracking }: { tracking: Tracking[] }) {
  const { t } = useCommerce()
  const known = tracking.filter((one) => one?.number)
  if (known.length === 0) return null
  return (
    <ul className={styles.tracking}>
      {known.map((one) => {
        const url = trackingUrl(one)
        const said = t('account.overview.tracking', { carrier: one?.title ?? '', number: one?.number ?? '' })
        return (
          <li key={`${one?.title} ${one?.number}`}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {t('account.overview.track')} <bdi>{said}</bdi>
                <span className="unseen"> ({t('account.newTab')})</span>
              </a>
            ) : (
              <bdi>{said}</bdi>
            )}
          </li>
        )
      })}
    </ul>
  )
}
