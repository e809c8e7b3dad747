import 'server-only'
import { NavigationOperation } from '@/graphql/generated/operations'
import type { MenuEntryFragment } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allCategories } from '@/lib/cache/tags'
import { getStore } from '@/lib/content/get-store'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** A category in the menu. `path` is its address within the shop, without the leading slash. */
export type MenuNode = { uid: string; name: string; path: string; image: string | null; children: MenuNode[] }

type Branch = MenuEntryFragment & { children?: (Branch | null)[] | null }

function readBranch(entries: readonly (Branch | null)[] | null | undefined): MenuNode[] {
  return (entries ?? [])
    .filter((entry) => entry !== null)
    .filter(({ include_in_menu, name, url_path }) => include_in_menu !== 0 && name && url_path)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ uid, name, url_path, url_suffix, image, children }) => ({
      uid,
      name: name ?? '',
      path: `${url_path}${url_suffix ?? ''}`,
      image,
      children: readBranch(children),
    }))
}

/** The category tree of the shop as far as its menu shows it: three levels, in the merchandiser's order. */
export async function getNavigation(contextCode: string): Promise<MenuNode[]> {
  'use cache'
  const context = contextOf(contextCode)
  const root = (await getStore(contextCode))?.root_category_uid
  if (!context || !root) {
    keepMissing([allCategories])
    return []
  }
  const { data, tags } = await request(NavigationOperation, { root }, context)
  keepFound([allCategories, ...tags])
  return readBranch(data.categories?.items?.[0]?.children)
}
