import type { Organization, WebSite } from 'schema-dts'

export type ShopFacts = {
  name: string
  /** The home page, in full. */
  url: string
  logo: string | null
  locale: string
  /** The address of the search, in full, without its words. */
  searchUrl: string
  returnsUrl: string | null
  country: string | null
}

/** Whose shop it is. */
export function organizationGraph({ name, url, logo, returnsUrl, country }: ShopFacts): Organization {
  return {
    '@type': 'OnlineStore',
    '@id': `${url}#organization`,
    name,
    url,
    ...(logo && { logo }),
    ...(returnsUrl && {
      hasMerchantReturnPolicy: {
        '@type': 'MerchantReturnPolicy',
        ...(country && { applicableCountry: country }),
        merchantReturnLink: returnsUrl,
      },
    }),
  }
}

/** The site, and how it is searched. `query-input` is Google's own word, which schema.org has not. */
export function websiteGraph({ name, url, locale, searchUrl }: ShopFacts): WebSite {
  const action = {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate: `${searchUrl}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return { '@type': 'WebSite', '@id': `${url}#website`, name, url, inLanguage: locale, potentialAction: action }
}
