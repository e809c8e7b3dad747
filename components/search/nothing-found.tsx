import { CategoryTiles } from '@/components/category/category-tiles'
import { Section } from '@/components/ui/section'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { listCategoryPictures } from '@/lib/catalog/list-category-pictures'
import type { Shopfront } from '@/lib/context/shopfront'
import { queryString } from '@/lib/routing/query-string'
import { relaxedSearches } from '@/lib/search/relaxed-searches'
import styles from './nothing-found.module.css'
import { SearchWays } from './search-ways'

/** A search without result is no dead end: what to try, the same with fewer words, and every category. */
export async function NothingFound({ shop, query }: { shop: Shopfront; query: string }) {
  const { t, href, code } = shop
  const tiles = await listCategoryPictures(code, (await getNavigation(code)).slice(0, 8))
  const relaxed = await relaxedSearches(code, query)
  return (
    <div className={styles.nothing}>
      <h2>{t('search.none', { query })}</h2>
      <p>{t('search.noneHelp')}</p>
      <SearchWays
        title={t('find.relaxed')}
        ways={relaxed.map((one) => ({
          text: t('find.relaxedCount', one),
          href: href('search', queryString({ q: one.query })),
        }))}
      />
      <Section title={t('home.categories')}>
        <CategoryTiles tiles={tiles} shop={shop} />
      </Section>
    </div>
  )
}
