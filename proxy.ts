import { type NextRequest, NextResponse } from 'next/server'
import { contextFor } from '@/lib/context/context'
import { mailLink } from '@/lib/routing/mail-link'
import { pageRoute } from '@/lib/routing/page-route'

/**
 * Puts the variant's code in front of the path and the page's state behind it. It is never a lock: whatever it decides,
 * the data layer authorizes each private read and write.
 */
export function proxy(request: NextRequest) {
  const url = request.nextUrl.clone()
  const { context, rest } = contextFor(url.pathname, null)
  const fromMail = mailLink(rest, url.searchParams)
  if (fromMail !== null) {
    const target = new URL(`${context.storefront.path}${fromMail}`, request.url)
    return NextResponse.redirect(target, { status: 303, headers: { 'cache-control': 'private, no-store' } })
  }
  const route = pageRoute(url.pathname, url.searchParams, request.headers.get('cookie'))
  if (route === null) return NextResponse.next()
  url.pathname = route
  url.search = ''
  return NextResponse.rewrite(url)
}

export const config = {
  matcher: [
    '/((?!_next/|api/|graphql$|image/|studio(?:/|$)|favicon.ico|icon.svg|icon-\\d+\\.png|robots.txt|sitemap.xml|sitemap/|service-worker.js|manifest.webmanifest).*)',
  ],
}
