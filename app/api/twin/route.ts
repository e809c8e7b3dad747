import { type NextRequest, NextResponse } from 'next/server'
import { findTwin } from '@/lib/catalog/find-twin'
import { contextOf } from '@/lib/context/context'
import { BackendError } from '@/lib/graphql/backend-error'

const longest = 500

/**
 * Leads from a page to the same thing in another storefront: `/api/twin?to=nl&from=/lighting.html`. What is asked for wrongly
 * or has no twin leads to a home page of this shop, never to another host.
 */
export async function GET({ nextUrl }: NextRequest) {
  const to = contextOf(nextUrl.searchParams.get('to') ?? '')
  const from = nextUrl.searchParams.get('from') ?? ''
  const home = to?.storefront.path || '/'
  let address = home
  // Two slashes would name a host.
  if (to && from.length <= longest && /^\/(?![/\\])/.test(from)) {
    try {
      address = await findTwin(from, to)
    } catch (error) {
      if (!(error instanceof BackendError)) throw error
    }
  }
  const headers = { location: address, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
  return new NextResponse(null, { status: 303, headers })
}
