import type { ProductDetailsFragment } from '@/graphql/generated/types'
import type { Shopfront } from '@/lib/context/shopfront'
import { type Crumb, categoryCrumbs } from './category-crumbs'

/** The way to a product by its deepest category; of several equally deep ones the first, so that it is always the same. */
export function productCrumbs({ categories }: ProductDetailsFragment, shop: Shopfront): Crumb[] {
  const placed = (categories ?? []).filter((category) => category !== null)
  const [deepest] = placed.sort((a, b) => (b.level ?? 0) - (a.level ?? 0))
  if (!deepest) return [{ name: shop.t('common.home'), href: shop.href('') }]
  const own = { name: deepest.name ?? '', href: shop.href(`${deepest.url_path}${deepest.url_suffix ?? ''}`) }
  return [...categoryCrumbs(deepest, shop), own]
}
