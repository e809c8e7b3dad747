import { type NextRequest, NextResponse } from 'next/server'
import { contextFor } from '@/lib/context/context'
import { stateSegment } from '@/lib/routing/page-state'

/**
 * Puts the variant's code in front of the path and the page's state behind it. It is never a lock: whatever it decides,
 * the data layer authorizes each private read and write.
 */
export function proxy(request: NextRequest) {
  const url = request.nextUrl.clone()
  const { context, rest } = contextFor(url.pathname, request.cookies.get('currency')?.value)
  const state = stateSegment(url.searchParams)
  url.pathname = `/${context.code}${rest === '/' ? '' : rest.replace(/\/+$/, '')}${state ? `/${state}` : ''}`
  url.search = ''
  return NextResponse.rewrite(url)
}

export const config = {
  matcher: [
    '/((?!_next/|api/|graphql$|image/|studio(?:/|$)|favicon.ico|icon.svg|robots.txt|sitemap.xml|manifest.webmanifest).*)',
  ],
}
