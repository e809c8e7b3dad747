import type { Context } from '@/lib/context/context'

/** What an island must know of the variant it runs in; plain, so that it can cross into the browser. */
export type Shop = {
  /** Sent to the shop's /graphql, which asks the backend for this store view and currency. */
  context: string
  locale: string
  currency: string
  /** In front of every address of this storefront: "" or "/nl". */
  path: string
}

/** The island's part of a context. */
export function shopOf({ code, storefront, currency }: Context): Shop {
  return { context: code, locale: storefront.locale, currency, path: storefront.path }
}
