import type { NextRequest } from 'next/server'
import { contextOf } from '@/lib/context/context'
import { BackendError } from '@/lib/graphql/backend-error'
import { getSuggestions } from '@/lib/search/get-suggestions'
import { normalWords } from '@/lib/search/normal-words'
import { noSuggestions, type Suggestions } from '@/lib/search/suggestions'

/** Browsers keep an answer while one types back and forth; edges for as long as a page. */
const kept = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400'

function answer(body: Suggestions, control: string, status = 200) {
  return Response.json(body, { status, headers: { 'cache-control': control, 'x-robots-tag': 'noindex' } })
}

/**
 * What to propose while somebody types: `/api/suggest?c=default&q=lam`. Nothing in it depends on who asks, so the address is the
 * whole key; other spellings of it are sent to the one that is kept.
 */
export async function GET({ nextUrl }: NextRequest) {
  const context = contextOf(nextUrl.searchParams.get('c') ?? '')
  if (!context) return answer(noSuggestions, 'no-store', 400)
  const words = normalWords(nextUrl.searchParams.get('q') ?? '')
  // A group's prices are shown to those who are in it, and an address proves nothing.
  const code = context.code.replace(/\.g\d+$/, '')
  const spelling = `?${new URLSearchParams({ c: context.code, q: words })}`
  if (nextUrl.search !== spelling) {
    const headers = { location: `${nextUrl.pathname}${spelling}`, 'cache-control': 'public, max-age=3600' }
    return new Response(null, { status: 301, headers })
  }
  try {
    const found = await getSuggestions(code, words)
    if (context.group === null) return answer(found, kept)
    return answer({ ...found, products: found.products.map((one) => ({ ...one, price: null, was: null })) }, kept)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return answer(noSuggestions, 'no-store', 503)
  }
}
