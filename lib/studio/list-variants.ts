import { type Context, contextOf } from '@/lib/context/context'
import { env } from '@/lib/env'

/** Every storefront in its first currency: what the shop shows the world. */
export function listVariants(): Context[] {
  return env.STOREFRONTS.flatMap(({ code }) => contextOf(code) ?? [])
}
