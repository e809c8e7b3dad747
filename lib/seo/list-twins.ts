import 'server-only'
import { getAddress } from '@/lib/catalog/get-address'
import { type Destination, getRoute } from '@/lib/catalog/get-route'
import type { Storefront } from '@/lib/context/storefront-settings'
import { env } from '@/lib/env'
import { BackendError } from '@/lib/graphql/backend-error'
import { hrefWithin } from '@/lib/routing/href'

/** What a page is about, as far as its other languages are concerned. A content page has the same address everywhere. */
export type Subject = 'home' | Exclude<Destination, { kind: 'moved' }>

/** The same thing in one storefront: the path as a visitor sees it. */
export type Twin = { storefront: Storefront; href: string }

async function pathIn({ code }: Storefront, subject: Subject, path: string): Promise<string | null> {
  if (subject === 'home') return ''
  if (subject.kind !== 'page') return getAddress(code, subject)
  return (await getRoute(code, path))?.kind === 'page' ? path : null
}

/**
 * Where each storefront shows a thing, in the order of the settings; those that do not sell it are left out. Empty when the
 * backend cannot tell, since half a list would say that a language is missing.
 * @param path the thing's address within its storefront, needed for content pages
 */
export async function listTwins(subject: Subject, path: string): Promise<Twin[]> {
  try {
    const twins = await Promise.all(
      env.STOREFRONTS.map(async (storefront) => {
        const found = await pathIn(storefront, subject, path)
        return found === null ? [] : [{ storefront, href: hrefWithin(storefront.path)(found) }]
      }),
    )
    return twins.flat()
  } catch (error) {
    if (error instanceof BackendError) return []
    throw error
  }
}
