import type { Shopfront } from '@/lib/context/shopfront'

type Breadcrumb = {
  category_name: string | null
  category_url_path: string | null
  category_level: number | null
} | null
type Placed = { breadcrumbs?: readonly Breadcrumb[] | null; url_suffix?: string | null }

export type Crumb = { name: string; href: string }

/** The way from the home page down to a category, without the category itself. */
export function categoryCrumbs({ breadcrumbs, url_suffix }: Placed, { t, href }: Shopfront): Crumb[] {
  const above = (breadcrumbs ?? [])
    .filter((crumb) => crumb !== null)
    .sort((a, b) => (a.category_level ?? 0) - (b.category_level ?? 0))
    .flatMap(({ category_name, category_url_path }) =>
      category_name && category_url_path
        ? [{ name: category_name, href: href(`${category_url_path}${url_suffix ?? ''}`) }]
        : [],
    )
  return [{ name: t('common.home'), href: href('') }, ...above]
}
