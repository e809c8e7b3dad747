import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, Resolver, TypeResolvers } from '../../kit/module.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import { rootCategoryId, urlKeyIn, urlPathIn } from '../domain/category-tree.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import type { CategoryInfo, Structure } from '../store/structure.ts'
import { categoryFields } from './category-fields.ts'
import { categoryNode } from './nodes.ts'
import { checkPage, type Page, pageInfo } from './paging.ts'

type Filter = { eq?: string | null; in?: (string | null)[] | null; match?: string | null }
type Filters = Record<string, Filter | null | undefined>
type Arguments = Page & { filters?: Filters | null }

const shortestMatch = 3

/** `categories`, `categoryList` and `category`: by filters, the whole tree below the root without any. */
export function categoriesResolvers(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const found = async ({ filters, ...page }: Arguments, context: RequestContext) => {
    checkPage(page)
    const structure = await readsOf(context).structure()
    const all = findCategories(structure, filters ?? {}, context.store.code)
    context.tags.add('cat_c')
    const page_info = pageInfo(page, all.length)
    const start = (page.currentPage - 1) * page.pageSize
    const items = all.slice(start, start + page.pageSize).map((category) => categoryNode(category, context))
    return { items, page_info, total_count: all.length }
  }
  const Query = {
    categories: ((_parent, args, context) => found(args, context)) satisfies Resolver<unknown, Arguments>,
    categoryList: (async (_parent, args, context) => (await found(args, context)).items) satisfies Resolver<
      unknown,
      Arguments
    >,
    category: (async (_parent, { id }, context) => {
      const { tree } = await readsOf(context).structure()
      const category = tree.get(id ?? rootCategoryId)
      if (!category) throw noSuchEntity("Category doesn't exist")
      return categoryNode(category, context)
    }) satisfies Resolver<unknown, { id?: number | null }>,
  }
  return { Query: Query as TypeResolvers, CategoryTree: categoryFields(parts, readsOf) as TypeResolvers }
}

/** Visible categories that pass every filter, the oldest first as Magento lists them. */
function findCategories({ tree }: Structure, filters: Filters, view: string): CategoryInfo[] {
  const given = Object.entries(filters).filter((entry): entry is [string, Filter] => Boolean(entry[1]))
  if (given.length === 0) return [tree.get(rootCategoryId) ?? []].flat()
  const tests = given.map(([name, filter]) => testFor(name, filter, view))
  return tree
    .all()
    .filter((category) => tests.every((test) => test(category)))
    .sort((a, b) => a.id - b.id)
}

function testFor(name: string, filter: Filter, view: string): (category: CategoryInfo) => boolean {
  if (name === 'name') {
    const part = (filter.match ?? '')
      .replace(/[-+<>*()~%_"@]/g, '')
      .trim()
      .toLowerCase()
    if (part.length < shortestMatch) throw inputError(`Invalid match filter. Minimum length is ${shortestMatch}.`)
    return (category) => (category.translations[view]?.name ?? category.name).toLowerCase().includes(part)
  }
  const values = [filter.eq, ...(filter.in ?? [])].filter((value): value is string => typeof value === 'string')
  if (name === 'url_key') return (category) => values.includes(urlKeyIn(category, view))
  if (name === 'url_path') return (category) => values.includes(urlPathIn(category, view))
  const ids = new Set(values.map(name.endsWith('_uid') ? decodeNumericUid : Number))
  return name.startsWith('parent_') ? ({ parentId }) => ids.has(parentId) : ({ id }) => ids.has(id)
}
