import 'server-only'
import { RouteOperation } from '@/graphql/generated/operations'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { contextOf } from '@/lib/context/context'
import { BackendError } from '@/lib/graphql/backend-error'
import { request } from '@/lib/graphql/client'

/** What an address of the backend stands for. */
export type Destination =
  | { kind: 'product'; sku: string }
  | { kind: 'category'; uid: string }
  | { kind: 'page'; identifier: string }
  | { kind: 'moved'; to: string; permanent: boolean }

/** Changes whenever an address is added, moved or taken away; kept beside the entity's own tags. */
const addresses = 'url_rewrite'

/** Asks the backend what lies behind a path such as `women/tops.html`; `null` when nothing does. */
export async function getRoute(contextCode: string, path: string): Promise<Destination | null> {
  'use cache'
  const context = contextOf(contextCode)
  const answer = context ? await ask(path, context) : null
  const route = answer?.route
  if (!answer || !route) {
    keepMissing([addresses])
    return null
  }
  keepFound([addresses, ...answer.tags])
  if (route.redirect_code >= 300 && route.relative_url) {
    return { kind: 'moved', to: route.relative_url, permanent: route.redirect_code !== 302 }
  }
  if ('sku' in route && route.sku) return { kind: 'product', sku: route.sku }
  if ('uid' in route && route.uid) return { kind: 'category', uid: route.uid }
  if ('identifier' in route && route.identifier) return { kind: 'page', identifier: route.identifier }
  return null
}

async function ask(path: string, context: NonNullable<ReturnType<typeof contextOf>>) {
  try {
    const { data, tags } = await request(RouteOperation, { url: path }, context)
    return { route: data.route, tags }
  } catch (error) {
    if (error instanceof BackendError && error.category === 'graphql-no-such-entity') return null
    throw error
  }
}
