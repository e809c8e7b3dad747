'use client'
import { useCommerce } from '@/components/cart/commerce'
import { useCustomerDownloadsQuery } from '@/graphql/generated/hooks'
import { formatDay } from '@/lib/account/dates'
import styles from './account.module.css'
import { Loaded } from './loaded'

/** Files that were bought, with how often each may still be fetched. The shop's door fetches them in the customer's name. */
export default function Downloads() {
  const { shop, t } = useCommerce()
  const result = useCustomerDownloadsQuery({ fetchPolicy: 'network-only' })
  return (
    <Loaded result={result}>
      {({ customerDownloadableProducts: bought }) => {
        const files = (bought?.items ?? []).filter((file) => file !== null)
        if (files.length === 0) return <p className={styles.muted}>{t('account.downloads.none')}</p>
        return (
          <ul className={styles.rows}>
            {files.map(({ order_increment_id: number, date, download_url: url, remaining_downloads: left, status }) => (
              <li key={`${number} ${url}`}>
                <span>
                  {t('account.downloads.order', { number: number ?? '', date: formatDay(date, shop.locale) })}
                  <br />
                  <span className={styles.muted}>
                    {/^\d+$/.test(left ?? '')
                      ? t('account.downloads.left', { left: Number(left) })
                      : t('account.downloads.unlimited')}
                    {' · '}
                    {status}
                  </span>
                </span>
                {url && status === 'available' && (
                  <a href={url} download>
                    {t('account.downloads.get')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )
      }}
    </Loaded>
  )
}
