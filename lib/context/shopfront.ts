import { translator } from '@/lib/messages/translator'
import { type Href, hrefWithin } from '@/lib/routing/href'
import { buildContext, contextOf } from './context'

export type Translate = ReturnType<typeof translator>

/** What every server component of the shop needs to know about where it is: variant, language, money and addresses. */
export type Shopfront = {
  /** The context's code: what reads are asked with. */
  code: string
  locale: string
  currency: string
  currencies: string[]
  t: Translate
  href: Href
  /** In front of every address: "" or "/nl". */
  path: string
}

/** The shopfront of a context, or `null` for the build's stand-in and for contexts that do not exist. */
export function shopfront(contextCode: string): Shopfront | null {
  const context = contextCode === buildContext ? null : contextOf(contextCode)
  if (!context) return null
  const { locale, path, currencies } = context.storefront
  return {
    code: context.code,
    locale,
    currency: context.currency,
    currencies,
    t: translator(locale),
    href: hrefWithin(path),
    path,
  }
}
