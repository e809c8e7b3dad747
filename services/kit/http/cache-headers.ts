import { createHash } from 'node:crypto'
import type { RequestContext } from '../module.ts'

/** Magento's lifetime of a public page: a day, ended early by a purge of its tags. */
const publicSeconds = 86_400
const vary = 'Store, Content-Currency, Authorization, X-Magento-Cache-Id, X-Vitrine-Group'

export type Answered = {
  method: string
  query: string
  isMutation: boolean
  hasErrors: boolean
  context: RequestContext
  askedCacheId: string | undefined
}

/**
 * Who may keep an answer. A GET that shows tagged things and nothing private is everybody's; all else is nobody's.
 * An answer under a cache id that is no longer the caller's would be kept for the wrong shoppers, so it is not kept.
 */
export function cacheHeaders(answered: Answered): Record<string, string> {
  const { method, query, isMutation, hasErrors, context, askedCacheId } = answered
  const id = cacheId(context)
  const headers: Record<string, string> = { vary, ...(isMutation ? {} : { 'x-magento-cache-id': id }) }
  const isPublic =
    method === 'GET' &&
    !hasErrors &&
    context.cacheable &&
    context.previewAt === null &&
    context.tags.size > 0 &&
    !query.includes('mutation') &&
    (askedCacheId === undefined || askedCacheId === id)
  if (!isPublic) return { ...headers, 'cache-control': 'no-store' }
  return {
    ...headers,
    'cache-control': `public, max-age=${publicSeconds}, s-maxage=${publicSeconds}`,
    'x-magento-tags': [...context.tags].join(','),
  }
}

/** Magento's id of those who see the same: the sorted factors in capitals, hashed. */
function cacheId({ store, currency, customer, customerGroupId }: RequestContext): string {
  const factors = [currency, String(customerGroupId), '', customer ? '1' : '0', store.code]
  return createHash('sha256').update(factors.join('|').toUpperCase()).digest('hex')
}
