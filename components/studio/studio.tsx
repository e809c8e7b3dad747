import { shopfront } from '@/lib/context/shopfront'
import { BackendError } from '@/lib/graphql/backend-error'
import { listVariants } from '@/lib/studio/list-variants'
import { ProductFinder } from './product-finder'
import { StoreOverview } from './store-overview'
import styles from './studio.module.css'

/** What shoppers can see right now, for the people who put it there. It only reads, and only what is public anyway. */
export async function Studio({ words }: { words: string }) {
  const variants = listVariants().flatMap((context) => {
    const shop = shopfront(context.code)
    return shop ? [{ context, shop }] : []
  })
  const [first] = variants
  if (!first) return null
  const { t } = first.shop
  try {
    const finder = await ProductFinder({ ...first, words })
    const stores = await Promise.all(variants.map((variant) => StoreOverview(variant)))
    return (
      <>
        <section aria-labelledby="studio-products">
          <h2 id="studio-products">{t('studio.products')}</h2>
          {finder}
        </section>
        <section aria-labelledby="studio-stores">
          <h2 id="studio-stores">{t('studio.stores')}</h2>
          {stores.map((store, index) => (
            <div key={variants[index]?.context.code}>{store}</div>
          ))}
        </section>
        <p className={styles.lead}>{t('studio.readOnly')}</p>
      </>
    )
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return <p role="alert">{t('studio.down')}</p>
  }
}
