import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Prose } from '@/components/ui/prose'
import type { CategoryHeaderFragment } from '@/graphql/generated/types'
import { categoryCrumbs } from '@/lib/catalog/category-crumbs'
import { type CategoryPicture, listCategoryPictures } from '@/lib/catalog/list-category-pictures'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './category-intro.module.css'
import { CategoryTiles } from './category-tiles'

function listedChildren({ children }: CategoryHeaderFragment) {
  return (children ?? [])
    .filter((child) => child !== null)
    .filter(({ include_in_menu, product_count }) => include_in_menu !== 0 && product_count !== 0)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ uid, name, url_path, url_suffix, image }) => ({
      uid,
      name: name ?? '',
      path: `${url_path}${url_suffix ?? ''}`,
      image,
    }))
}

/** The head of a category: where one is, what it is about, and the categories below it with pictures. */
export async function CategoryIntro({ category, shop }: { category: CategoryHeaderFragment; shop: Shopfront }) {
  const tiles: CategoryPicture[] = await listCategoryPictures(shop.code, listedChildren(category))
  const { t } = shop
  const name = category.name ?? ''
  return (
    <div className={styles.intro}>
      <Breadcrumbs label={t('common.breadcrumbs')} crumbs={categoryCrumbs(category, shop)} here={name} />
      <h1>{name}</h1>
      {hasContent(category.description) && (
        <Prose html={sanitise(category.description, shop.href)} className={styles.description} />
      )}
      {tiles.length > 0 && (
        <nav aria-label={t('list.subcategories', { name })} className={styles.tiles}>
          <CategoryTiles tiles={tiles} shop={shop} />
        </nav>
      )}
      {category.display_mode !== 'PRODUCTS' && hasContent(category.cms_block?.content) && (
        <Prose html={sanitise(category.cms_block.content, shop.href)} wide />
      )}
    </div>
  )
}
