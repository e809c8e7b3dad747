import { CategoryTiles } from '@/components/category/category-tiles'
import { Section } from '@/components/ui/section'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { listCategoryPictures } from '@/lib/catalog/list-category-pictures'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './nothing-found.module.css'

/** A search without result is no dead end: what to try, and every category. */
export async function NothingFound({ shop, query }: { shop: Shopfront; query: string }) {
  const tiles = await listCategoryPictures(shop.code, (await getNavigation(shop.code)).slice(0, 8))
  return (
    <div className={styles.nothing}>
      <h2>{shop.t('search.none', { query })}</h2>
      <p>{shop.t('search.noneHelp')}</p>
      <Section title={shop.t('home.categories')}>
        <CategoryTiles tiles={tiles} shop={shop} />
      </Section>
    </div>
  )
}
