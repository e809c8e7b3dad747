import { inputError } from '../../kit/errors.ts'
import type { RequestContext, Resolver, TypeResolvers } from '../../kit/module.ts'
import { decodeNumericUid, encodeUid } from '../../kit/uid.ts'
import { magentoMoment } from '../day.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import type { CategoryInfo, Structure } from '../store/structure.ts'
import { type CategoryNode, categoryNode } from './nodes.ts'
import { checkPage, type Page, pageInfo } from './paging.ts'
import { listProducts } from './product-list.ts'
import { type ProductSortInput, sortFields } from './product-sort.ts'

type Filter = { eq?: string | null; in?: (string | null)[] | null; match?: string | null }
type Filters = Record<string, Filter | null | undefined>
type Arguments = Page & { filters?: Filters | null }

const shortestMatch = 3

/** `categories`: by filters, the whole tree below the root without any. */
export function categoriesResolvers(
  parts: CatalogParts,
  readsOf: (context: RequestContext) => Reads,
): { categories: Resolver<unknown, Arguments>; CategoryTree: TypeResolvers } {
  const categories: Resolver<unknown, Arguments> = async (_parent, { filters, ...page }, context) => {
    checkPage(page)
    const structure = await readsOf(context).structure()
    const found = findCategories(structure, filters ?? {}, context.store.code)
    context.tags.add('cat_c')
    const page_info = pageInfo(page, found.length)
    const start = (page.currentPage - 1) * page.pageSize
    const items = found.slice(start, start + page.pageSize).map((category) => categoryNode(category, context))
    return { items, page_info, total_count: found.length }
  }
  return { categories, CategoryTree: categoryFields(parts, readsOf) as TypeResolvers }
}

function findCategories({ tree }: Structure, filters: Filters, view: string): CategoryInfo[] {
  const given = Object.entries(filters).filter((entry): entry is [string, Filter] => Boolean(entry[1]))
  if (given.length === 0) return [tree.get(rootCategoryId) ?? []].flat()
  const tests = given.map(([name, filter]) => testFor(name, filter, view))
  return tree
    .all()
    .filter((category) => tests.every((test) => test(category)))
    .sort((a, b) => a.level - b.level || a.position - b.position || a.id - b.id)
}

function testFor(name: string, filter: Filter, view: string): (category: CategoryInfo) => boolean {
  if (name === 'name') {
    const part = (filter.match ?? '').trim().toLowerCase()
    if (part.length < shortestMatch) throw inputError(`Invalid match filter. Minimum length is ${shortestMatch}.`)
    return (category) => (category.translations[view]?.name ?? category.name).toLowerCase().includes(part)
  }
  const values = [filter.eq, ...(filter.in ?? [])].filter((value): value is string => typeof value === 'string')
  if (name === 'url_key') return ({ urlKey }) => values.includes(urlKey)
  if (name === 'url_path') return ({ urlPath }) => values.includes(urlPath)
  const ids = new Set(values.map(name.endsWith('_uid') ? decodeNumericUid : Number))
  return name.startsWith('parent_') ? ({ parentId }) => ids.has(parentId) : ({ id }) => ids.has(id)
}

function categoryFields(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const translated =
    (key: 'name' | 'description' | 'metaTitle' | 'metaDescription') =>
    (category: CategoryNode, _args: unknown, { store }: RequestContext) =>
      category.translations[store.code]?.[key] ?? category[key]
  const address = ({ urlPath, relative_url }: CategoryNode, _args: unknown, { configuration }: RequestContext) =>
    relative_url ?? (urlPath === '' ? null : `${urlPath}${configuration.categoryUrlSuffix}`)
  return {
    name: translated('name'),
    description: translated('description'),
    meta_title: translated('metaTitle'),
    meta_description: translated('metaDescription'),
    url_key: ({ urlKey }: CategoryNode) => urlKey || null,
    url_path: ({ urlPath }: CategoryNode) => urlPath || null,
    url_suffix: (_category: CategoryNode, _args: unknown, context: RequestContext) =>
      context.configuration.categoryUrlSuffix,
    canonical_url: address,
    relative_url: address,
    redirect_code: ({ redirect_code }: CategoryNode) => redirect_code ?? 0,
    type: () => 'CATEGORY',
    path_in_store: ({ path }: CategoryNode) => path.split('/').slice(2).join('/') || null,
    include_in_menu: ({ includeInMenu }: CategoryNode) => Number(includeInMenu),
    is_anchor: ({ isAnchor }: CategoryNode) => Number(isAnchor),
    display_mode: ({ displayMode }: CategoryNode) => displayMode,
    image: ({ image }: CategoryNode, _args: unknown, { baseUrl }: RequestContext) =>
      image === null ? null : `${baseUrl}/media/catalog/category/${image.replace(/^\/+/, '')}`,
    cms_block: ({ block }: CategoryNode) => (block === null ? null : { __typename: 'CmsBlock', identifier: block }),
    created_at: ({ createdAt }: CategoryNode) => magentoMoment(createdAt),
    updated_at: ({ updatedAt }: CategoryNode) => magentoMoment(updatedAt),
    default_sort_by: () => 'position',
    available_sort_by: async (_category: CategoryNode, _args: unknown, context: RequestContext) =>
      sortFields(await readsOf(context).structure(), context.store.code, false).options.map(({ value }) => value),
    breadcrumbs: async ({ id }: CategoryNode, _args: unknown, context: RequestContext) =>
      breadcrumbs(await readsOf(context).structure(), id, context),
    children: async ({ id }: CategoryNode, _args: unknown, context: RequestContext) =>
      (await readsOf(context).structure()).tree.childrenOf(id).map((child) => categoryNode(child, context)),
    children_count: async ({ id }: CategoryNode, _args: unknown, context: RequestContext) =>
      String((await readsOf(context).structure()).tree.descendantsOf(id).length),
    product_count: async ({ id }: CategoryNode, _args: unknown, context: RequestContext) =>
      (await readsOf(context).categoryCounts()).get(String(id)) ?? 0,
    products: async ({ uid }: CategoryNode, args: Page & { sort?: ProductSortInput | null }, context: RequestContext) =>
      listProducts(parts, readsOf(context), context, { ...args, filter: { category_uid: { eq: uid } } }),
  }
}

/** The way down to a category; nothing for one right below the root, as in Magento. */
function breadcrumbs({ tree }: Structure, id: number, { store, tags }: RequestContext) {
  const above = tree.ancestorsOf(id)
  if (above.length === 0) return null
  for (const category of above) tags.add(`cat_c_${category.id}`)
  return above.map((category) => ({
    category_level: category.level,
    category_name: category.translations[store.code]?.name ?? category.name,
    category_uid: encodeUid(category.id),
    category_url_key: category.urlKey,
    category_url_path: category.urlPath,
  }))
}
