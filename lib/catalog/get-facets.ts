import 'server-only'
import { FacetsOperation } from '@/graphql/generated/operations'
import type { ProductAttributeFilterInput } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'
import { type AttributeFilter, type Facet, readFacets } from './facets'
import { readSwatches, type Swatches } from './swatches'

export type SortField = { value: string | null; label: string | null }
export type FacetAnswer = { facets: Facet[]; swatches: Swatches; sortFields: SortField[] }

/** Products whose options are read for their colours: enough to meet every colour of a category. */
const sampled = 60

/** What a list can be narrowed by. `sample` reads the colours of swatches too, which facets themselves do not carry. */
export async function getFacets(
  contextCode: string,
  filter: AttributeFilter,
  search: string,
  sample: boolean,
): Promise<FacetAnswer> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepMissing([allProducts])
    return { facets: [], swatches: {}, sortFields: [] }
  }
  const { data, tags } = await request(
    FacetsOperation,
    { filter: filter as ProductAttributeFilterInput, search: search || null, pageSize: sample ? sampled : 1 },
    context,
  )
  keepFound([allProducts, ...tags])
  return {
    facets: readFacets(data.products?.aggregations),
    swatches: sample ? readSwatches(data.products?.items) : {},
    sortFields: (data.products?.sort_fields?.options ?? []).filter((field) => field !== null),
  }
}
