import 'server-only'
import { SitemapCategoriesOperation } from '@/graphql/generated/operations'
import type { SitemapCategoryFragment } from '@/graphql/generated/types'
import { getStore } from '@/lib/content/get-store'
import type { Context } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

type Branch = SitemapCategoryFragment & { children?: readonly (Branch | null)[] | null }

const flat = (branches: readonly (Branch | null)[] | null | undefined): Branch[] =>
  (branches ?? []).flatMap((branch) => (branch ? [branch, ...flat(branch.children)] : []))

/** Every category of a storefront with an address, five levels deep: Magento lists categories as a tree only. */
export async function listCategories(context: Context): Promise<SitemapCategoryFragment[]> {
  const root = (await getStore(context.code))?.root_category_uid
  if (!root) return []
  const { data } = await request(SitemapCategoriesOperation, { root }, context)
  return flat(data.categories?.items?.[0]?.children).filter(({ url_path }) => url_path)
}
