import { env, type Storefront } from '../env.ts'

/** One variant of the shop: a store view in a currency. It stands in front of the internal route as a short code. */
export type Context = {
  code: string
  storefront: Storefront
  currency: string
}

/** What the build prerenders in place of a real variant, so that building needs no backend. */
export const buildContext = '_'

const contexts = new Map<string, Context>(
  env.STOREFRONTS.flatMap((storefront) =>
    storefront.currencies.map((currency, index): [string, Context] => {
      const code = index === 0 ? storefront.code : `${storefront.code}.${currency}`
      return [code, { code, storefront, currency }]
    }),
  ),
)

/** The variant with this code, or `null` when there is none. */
export function contextOf(code: string): Context | null {
  return contexts.get(code) ?? null
}

/** The variant for an address and the shopper's chosen currency; an unknown currency is the storefront's first. */
export function contextFor(pathname: string, currency: string | undefined): { context: Context; rest: string } {
  const owner = env.STOREFRONTS.filter(
    ({ path }) => path && (pathname === path || pathname.startsWith(`${path}/`)),
  ).sort((a, b) => b.path.length - a.path.length)[0]
  const storefront = owner ?? env.STOREFRONTS.find(({ path }) => path === '') ?? env.STOREFRONTS[0]
  if (!storefront) throw new Error('STOREFRONTS names no storefront.')
  const chosen = currency && contexts.get(`${storefront.code}.${currency}`)
  const context = chosen || contexts.get(storefront.code)
  if (!context) throw new Error(`No context for the storefront ${storefront.code}.`)
  return { context, rest: owner ? pathname.slice(owner.path.length) || '/' : pathname }
}
