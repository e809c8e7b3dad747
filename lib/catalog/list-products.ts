import 'server-only'
import { ProductListOperation } from '@/graphql/generated/operations'
import type {
  ProductAttributeFilterInput,
  ProductAttributeSortInput,
  ProductListQuery,
} from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts } from '@/lib/cache/tags'
import { type Context, contextOf } from '@/lib/context/context'
import { BackendError } from '@/lib/graphql/backend-error'
import { request } from '@/lib/graphql/client'
import type { AttributeFilter } from './facets'
import { pageSize } from './list-page-size'

export type ListQuestion = {
  filter: AttributeFilter
  search: string
  sort: { field: string; direction: 'ASC' | 'DESC' }
  page: number
}

export type ProductPage = NonNullable<ProductListQuery['products']>

function ask({ filter, search, sort, page }: ListQuestion, context: Context) {
  return request(
    ProductListOperation,
    {
      // The fields of both inputs depend on the shop's attributes; the schema names only those that every shop has.
      filter: filter as ProductAttributeFilterInput,
      sort: { [sort.field]: sort.direction } as ProductAttributeSortInput,
      search: search || null,
      pageSize,
      page,
    },
    context,
  )
}

/**
 * One page of a list with its facets. Beyond the last page the products are missing but the number of pages is right:
 * Magento refuses such a page with an error, so its first page is asked instead.
 */
export async function listProducts(contextCode: string, question: ListQuestion): Promise<ProductPage | null> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepMissing([allProducts])
    return null
  }
  try {
    const { data, tags } = await ask(question, context)
    keepFound([allProducts, ...tags])
    return data.products
  } catch (error) {
    const refused = error instanceof BackendError && error.category === 'graphql-input'
    if (!refused || question.page === 1) throw error
    const { data, tags } = await ask({ ...question, page: 1 }, context)
    keepFound([allProducts, ...tags])
    return data.products && { ...data.products, items: [] }
  }
}
