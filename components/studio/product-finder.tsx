import { Button } from '@/components/ui/button'
import type { Context } from '@/lib/context/context'
import type { shopfront } from '@/lib/context/shopfront'
import { formatMoney } from '@/lib/money'
import { findProducts } from '@/lib/studio/find-products'
import styles from './studio.module.css'

type Shop = NonNullable<ReturnType<typeof shopfront>>

/** Finds products by name or SKU and says what shoppers are told of them: price and whether they can be had. */
export async function ProductFinder({ context, shop, words }: { context: Context; shop: Shop; words: string }) {
  const { t, href, locale } = shop
  const found = words ? await findProducts(context, words) : null
  return (
    <>
      <form className={styles.finder} action="/studio">
        <label htmlFor="studio-words">{t('studio.search')}</label>
        <input id="studio-words" name="q" type="search" defaultValue={words} maxLength={100} />
        <Button>{t('studio.find')}</Button>
      </form>
      {found && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption>{t('studio.found', { count: found.total, words })}</caption>
            {found.products.length > 0 && (
              <>
                <thead>
                  <tr>
                    <th scope="col">{t('studio.name')}</th>
                    <th scope="col">{t('studio.sku')}</th>
                    <th scope="col">{t('studio.price')}</th>
                    <th scope="col">{t('studio.stock')}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.products.map((product) => (
                    <tr key={product.uid}>
                      <th scope="row">
                        <a href={href(`${product.url_key}${product.url_suffix ?? ''}`)}>{product.name}</a>
                      </th>
                      <td>{product.sku}</td>
                      <td>{formatMoney(product.price_range.minimum_price.final_price, locale)}</td>
                      <td>{t(product.stock_status === 'IN_STOCK' ? 'studio.inStock' : 'studio.outOfStock')}</td>
                    </tr>
                  ))}
                </tbody>
              </>
            )}
          </table>
        </div>
      )}
    </>
  )
}
