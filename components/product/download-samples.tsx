import type { DownloadLinksFragment } from '@/graphql/generated/types'
import type { Shopfront } from '@/lib/context/shopfront'
import { sampleUrl } from '@/lib/routing/sample-url'
import styles from './download-samples.module.css'

type Sample = { title: string; url: string }

const samplesOf = (product: DownloadLinksFragment): Sample[] =>
  [...(product.downloadable_product_samples ?? []), ...(product.downloadable_product_links ?? [])].flatMap((entry) =>
    entry?.sample_url ? [{ title: entry.title ?? '', url: sampleUrl(entry.sample_url) }] : [],
  )

/** What may be seen of a download before it is bought. */
export function DownloadSamples({ product, shop }: { product: DownloadLinksFragment; shop: Shopfront }) {
  const samples = samplesOf(product)
  if (samples.length === 0) return null
  return (
    <div>
      <p className={styles.title}>{shop.t('buy.samples')}</p>
      <ul className={styles.samples}>
        {samples.map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
