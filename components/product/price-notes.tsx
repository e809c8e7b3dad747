import { Link } from '@/components/ui/link'
import { getPage } from '@/lib/content/get-page'
import { getStore } from '@/lib/content/get-store'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './price-notes.module.css'

type Props = { shop: Shopfront; unit: string | null; lowest: string | null; sent: boolean }

/** What the law wants beside a price: what one costs, the former lowest price, whether tax is in it, that shipping is not. */
export async function PriceNotes({ shop, unit, lowest, sent }: Props) {
  const { t, href, code } = shop
  const [store, shipping] = await Promise.all([getStore(code), sent ? getPage(code, 'shipping') : null])
  const display = store?.display_product_prices_in_catalog
  // Magento: 1 without tax, 2 with it, 3 both; an older release does not say, and then neither do we.
  const tax = display ? t(display === 1 ? 'buy.exclTax' : 'buy.inclTax') : ''
  const plus = t('buy.plusShipping')
  return (
    <div className={styles.notes}>
      {lowest && <p>{lowest}</p>}
      {unit && <p>{unit}</p>}
      {(tax || sent) && (
        <p>
          {tax}
          {tax && sent && ', '}
          {sent && (shipping ? <Link href={href('shipping')}>{plus}</Link> : plus)}
        </p>
      )}
    </div>
  )
}
