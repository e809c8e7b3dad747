import { env } from '../env.ts'
import type { Choice } from './context-cookie.ts'
import type { Storefront } from './storefront-settings.ts'

/**
 * One variant of the shop: a store view in a currency, as a customer group sees it. It stands in front of the internal
 * route as a short code: `default`, `default.EUR`, `default.g2`, `default.EUR.g2`.
 */
export type Context = {
  code: string
  storefront: Storefront
  currency: string
  /** The customer group whose prices the page shows; null for everybody's. It grants nothing but that. */
  group: number | null
}

/** What the build prerenders in place of a real variant, so that building needs no backend. */
export const buildContext = '_'

function codeOf({ code, currencies }: Storefront, currency: string, group: number | null): string {
  return [code, currency === currencies[0] ? null : currency, group === null ? null : `g${group}`]
    .filter((part) => part !== null)
    .join('.')
}

const contexts = new Map<string, Context>(
  env.STOREFRONTS.flatMap((storefront) =>
    storefront.currencies.flatMap((currency) =>
      [null, ...storefront.groups].map((group): [string, Context] => {
        const code = codeOf(storefront, currency, group)
        return [code, { code, storefront, currency, group }]
      }),
    ),
  ),
)

/** The variant with this code, or `null` when there is none. */
export function contextOf(code: string): Context | null {
  return contexts.get(code) ?? null
}

/**
 * The variant for an address and what the visitor chose. A currency that this storefront does not offer is its first, a
 * group without pages of its own here is everybody.
 */
export function contextFor(pathname: string, choice: Choice | null): { context: Context; rest: string } {
  const owner = env.STOREFRONTS.filter(
    ({ path }) => path && (pathname === path || pathname.startsWith(`${path}/`)),
  ).sort((a, b) => b.path.length - a.path.length)[0]
  const storefront = owner ?? env.STOREFRONTS.find(({ path }) => path === '') ?? env.STOREFRONTS[0]
  if (!storefront) throw new Error('STOREFRONTS names no storefront.')
  const currency = storefront.currencies.find((one) => one === choice?.currency) ?? storefront.currencies[0] ?? ''
  const group = storefront.groups.find((one) => one === choice?.group) ?? null
  const context = contexts.get(codeOf(storefront, currency, group))
  if (!context) throw new Error(`No context for the storefront ${storefront.code}.`)
  return { context, rest: owner ? pathname.slice(owner.path.length) || '/' : pathname }
}
