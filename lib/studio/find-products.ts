import 'server-only'
import { FindProductsOperation } from '@/graphql/generated/operations'
import type { FoundProductFragment } from '@/graphql/generated/types'
import type { Context } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

export type Found = { total: number; products: FoundProductFragment[] }

const maxWords = 100

/**
 * Products by name, or by an exact SKU when a name finds none; without words, all of them are counted. Asked anew each
 * time: a merchandiser wants to know what is so now.
 */
export async function findProducts(context: Context, words: string): Promise<Found> {
  const search = words.trim().slice(0, maxWords)
  const bySearch = await request(FindProductsOperation, { search: search || null, filter: {} }, context)
  const answer = bySearch.data.products
  if (!search || answer?.total_count) return found(answer)
  const bySku = await request(FindProductsOperation, { search: null, filter: { sku: { eq: search } } }, context)
  return found(bySku.data.products)
}

type Answer = { total_count: number | null; items: (FoundProductFragment | null)[] | null } | null

const found = (answer: Answer): Found => ({
  total: answer?.total_count ?? 0,
  products: (answer?.items ?? []).filter((item) => item !== null),
})
