import { CategoryTiles } from '@/components/category/category-tiles'
import { SearchForm } from '@/components/search/search-form'
import { getNavigation } from '@/lib/catalog/get-navigation'
import { listCategoryPictures } from '@/lib/catalog/list-category-pictures'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './not-found-view.module.css'

/** An address nobody has: says so and offers ways on. */
export async function NotFoundView({ shop }: { shop: Shopfront }) {
  const { t, href, code } = shop
  const tiles = await listCategoryPictures(code, (await getNavigation(code)).slice(0, 6))
  return (
    <div className={`frame ${styles.view}`}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <SearchForm
        action={href('search')}
        query=""
        labels={{ label: t('search.label'), placeholder: t('search.placeholder'), submit: t('search.submit') }}
      />
      <nav aria-label={t('home.categories')} className={styles.tiles}>
        <CategoryTiles tiles={tiles} shop={shop} />
      </nav>
    </div>
  )
}
