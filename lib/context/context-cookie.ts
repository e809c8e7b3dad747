/**
 * The one cookie that a shared cache may look at: which currency and customer group a visitor sees. Its values are a finite
 * set, each signed, so that nobody can choose a group for himself or have more pages kept than there are variants.
 */
import { createHmac } from 'node:crypto'
import { env } from '../env.ts'
import type { Storefront } from './storefront-settings.ts'

/** What a visitor chose or is: a currency, and the customer group whose prices he sees (null for everybody's). */
export type Choice = { currency: string; group: number | null }

/** A cookie to set on path `/` with `SameSite=Lax`; no value means: forget it. `maxAge` in seconds. */
export type ContextCookie = { name: string; value: string | null; maxAge: number; httpOnly: true; secure: boolean }

const secure = env.SHOP_URL.startsWith('https:')
/** Over https no neighbouring page without TLS can set it. */
export const contextCookieName = secure ? '__Secure-vary' : 'vary'

const year = 365 * 24 * 3600
/** A sign-in does not outlive this either. */
const month = 30 * 24 * 3600
/** Where no group has pages of its own, the cookie says nothing that its bearer may not choose: a known key will do. */
const keys = env.CONTEXT_SIGNING_KEY ?? [env.CACHE_SIGNING_KEY ?? 'vitrine: currencies are free to choose']

/** 128 bits of HMAC-SHA256 behind what they sign: "EUR.nL0…", "EUR.g2.x9A…". */
function signed({ currency, group }: Choice, key: string): string {
  const said = group === null ? currency : `${currency}.g${group}`
  const mac = createHmac('sha256', key).update(`vitrine context 1 ${said}`).digest('base64url')
  return `${said}.${mac.slice(0, 22)}`
}

const unique = <Value>(values: Value[]) => [...new Set(values)]
const currencies = unique(env.STOREFRONTS.flatMap((storefront) => storefront.currencies))
const groups = unique<number | null>([null, ...env.STOREFRONTS.flatMap((storefront) => storefront.groups)])
const choices: Choice[] = groups.flatMap((group) => currencies.map((currency) => ({ currency, group })))
/** Every value there is: a forged one is not in here, whatever it says. */
const known = new Map(keys.flatMap((key) => choices.map((choice): [string, Choice] => [signed(choice, key), choice])))

/** All valid values of the cookie with what they say, for edges that cannot compute: `npm run edge:contexts`. */
export const contextCookieValues: ReadonlyMap<string, Choice> = known

/** The value for a variant as an operator names it, in the first currency if he names none; null where there is none. */
export function cookieSaying({ currency, group }: { currency: string | null; group: number | null }): string | null {
  if (currency === null && group === null) return null
  const wanted = currency ?? currencies[0]
  const choice = choices.find((one) => one.currency === wanted && one.group === group)
  return choice ? signed(choice, keys[0] ?? '') : null
}

/** What a `Cookie` header says of the variant; null when it says nothing, or nothing of ours. */
export function choiceIn(cookies: string | null | undefined): Choice | null {
  for (const part of cookies?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === contextCookieName) return known.get(part.slice(at + 1).trim()) ?? null
  }
  return null
}

/**
 * The cookie for a visitor who sees this currency as a member of this group. What everybody sees anyway needs none: it is
 * forgotten then. A currency that the storefront does not offer is its first, a group without pages of its own is none.
 */
export function contextCookie({
  storefront,
  currency,
  group,
}: {
  storefront: Storefront
  currency: string | null
  group: number | null
}): ContextCookie {
  const [first = ''] = storefront.currencies
  const choice: Choice = {
    currency: currency && storefront.currencies.includes(currency) ? currency : first,
    group: group !== null && storefront.groups.includes(group) ? group : null,
  }
  const isEverybodys = choice.group === null && env.STOREFRONTS.every((one) => one.currencies[0] === choice.currency)
  return {
    name: contextCookieName,
    value: isEverybodys ? null : signed(choice, keys[0] ?? ''),
    maxAge: isEverybodys ? 0 : choice.group === null ? year : month,
    httpOnly: true,
    secure,
  }
}
