import type { RequestContext } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { magentoMoment } from '../day.ts'
import { rootCategoryId, urlKeyIn, urlPathIn } from '../domain/category-tree.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import type { Structure } from '../store/structure.ts'
import { type CategoryNode, categoryNode } from './nodes.ts'
import type { Page } from './paging.ts'
import { listProducts } from './product-list.ts'
import type { ProductSortInput } from './product-sort.ts'

type Field<Args = unknown> = (category: CategoryNode, args: Args, context: RequestContext) => unknown
type ProductsArguments = Page & { sort?: ProductSortInput | null }

/** Magento has kept pictures by their name, by their path below media/, and by their address. */
const mediaFolder = /^\/*(?:media\/)?(?:catalog\/category\/)?/

/** The url key that a fresh Magento gives its root; nobody lives there. */
const rootUrlKey = 'default-category'

/** Every field of a category, in the words of the request's store view. */
export function categoryFields(
  parts: CatalogParts,
  readsOf: (context: RequestContext) => Reads,
): Record<string, Field<never>> {
  const translated = (key: 'name' | 'description' | 'metaTitle' | 'metaDescription'): Field => {
    return (category, _args, { store }) => category.translations[store.code]?.[key] ?? category[key]
  }
  const address: Field = ({ urlPath, relative_url }, _args, { configuration }) =>
    relative_url ?? (urlPath === '' ? null : `${urlPath}${configuration.categoryUrlSuffix}`)
  const treeFor = async (context: RequestContext) => (await readsOf(context).structure()).tree
  const fields: Record<string, Field> = {
    name: translated('name'),
    description: translated('description'),
    meta_title: translated('metaTitle'),
    meta_description: translated('metaDescription'),
    meta_keywords: ({ settings }) => settings.metaKeywords ?? null,
    url_key: ({ id, urlKey }) => (id === rootCategoryId ? rootUrlKey : urlKey || null),
    url_path: ({ urlPath }) => urlPath || null,
    url_suffix: (_category, _args, { configuration }) => configuration.categoryUrlSuffix,
    canonical_url: address,
    relative_url: address,
    redirect_code: ({ redirect_code }) => redirect_code ?? 0,
    type: () => 'CATEGORY',
    path_in_store: ({ path }) => path.split('/').slice(2).join('/') || null,
    include_in_menu: ({ includeInMenu }) => Number(includeInMenu),
    is_anchor: ({ isAnchor }) => Number(isAnchor),
    display_mode: ({ displayMode }) => displayMode,
    image: ({ image }, _args, { baseUrl }) =>
      image === null ? null : `${baseUrl}/media/catalog/category/${image.replace(mediaFolder, '')}`,
    cms_block: ({ block }) => (block === null ? null : { __typename: 'CmsBlock', identifier: block }),
    // Magento keeps a block's number here; blocks have names, see cms_block.
    landing_page: () => null,
    custom_layout_update_file: () => null,
    filter_price_range: ({ settings }) => settings.priceRange ?? null,
    created_at: ({ createdAt }) => magentoMoment(createdAt),
    updated_at: ({ updatedAt }) => magentoMoment(updatedAt),
    // Null is Magento's "as the shop is set up".
    default_sort_by: ({ settings }) => settings.defaultSortBy ?? null,
    available_sort_by: ({ settings }) => settings.availableSortBy ?? null,
    breadcrumbs: async ({ id }, _args, context) => breadcrumbs(await treeFor(context), id, context),
    children: async ({ id }, _args, context) =>
      (await treeFor(context)).childrenOf(id).map((child) => categoryNode(child, context)),
    children_count: async ({ id }, _args, context) => String((await treeFor(context)).descendantsOf(id).length),
    product_count: async ({ id }, _args, context) => {
      const counts = await readsOf(context).categoryCounts()
      return counts.get(String(id)) ?? 0
    },
  }
  const products: Field<ProductsArguments> = ({ uid, settings }, { sort, ...page }, context) => {
    const isSorted = Object.values(sort ?? {}).some(Boolean)
    const own: ProductSortInput | undefined = settings.defaultSortBy ? { [settings.defaultSortBy]: 'ASC' } : undefined
    const filter = { category_uid: { eq: uid } }
    return listProducts(parts, readsOf(context), context, { ...page, sort: isSorted ? sort : own, filter })
  }
  return { ...fields, products } as Record<string, Field<never>>
}

/** The way down to a category; nothing for one right below the root, as in Magento. */
function breadcrumbs(tree: Structure['tree'], id: number, { store, tags }: RequestContext) {
  const above = tree.ancestorsOf(id)
  if (above.length === 0) return null
  for (const category of above) tags.add(`cat_c_${category.id}`)
  return above.map((category) => ({
    category_id: category.id,
    category_level: category.level,
    category_name: category.translations[store.code]?.name ?? category.name,
    category_uid: encodeUid(category.id),
    category_url_key: urlKeyIn(category, store.code),
    category_url_path: urlPathIn(category, store.code),
  }))
}
