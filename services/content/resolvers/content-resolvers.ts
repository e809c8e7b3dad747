import type { CmsPage } from '../../../contracts/catalogue.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { countryAnswer } from '../domain/countries.ts'
import { currencyAnswer } from '../domain/currency.ts'
import { storeConfig } from '../domain/store-config.ts'
import { sanitise } from '../sanitise.ts'
import type { PageStore } from '../store/page-store.ts'

function pageAnswer(page: CmsPage, store: string) {
  const local = page.translations[store]
  return {
    identifier: page.identifier,
    url_key: page.identifier,
    title: local?.title ?? page.title,
    content_heading: local?.contentHeading ?? page.contentHeading ?? null,
    content: sanitise(local?.content ?? page.content),
    page_layout: '1column',
    meta_title: page.metaTitle ?? null,
    meta_description: page.metaDescription ?? null,
  }
}

/** What the content service answers; pages and blocks tag the answer as Magento does, found or not. */
export function contentResolvers(pages: PageStore): CommerceModule['resolvers'] {
  async function cmsPage(identifier: string, { tags, store }: RequestContext) {
    tags.add('cms_p').add(`cms_p_${identifier}`)
    const page = await pages.page(identifier)
    return page && pageAnswer(page, store.code)
  }

  return {
    Query: {
      storeConfig: (_parent, _args, { configuration, store, baseUrl, tags }) => {
        tags.add('CONFIG')
        return storeConfig(configuration, store, baseUrl)
      },
      availableStores: (_parent, _args, { configuration, baseUrl }) =>
        configuration.views.map((view) => storeConfig(configuration, view, baseUrl)),
      currency: (_parent, _args, { configuration, store }) => currencyAnswer(configuration, store),
      countries: (_parent, _args, { configuration, store }) =>
        configuration.allowedCountries.map((code) => countryAnswer(code, store.locale)),
      country(_parent, { id }: { id?: string }, { configuration, store }) {
        if (!id) throw inputError('Country "id" value should be specified')
        if (!configuration.allowedCountries.includes(id)) throw noSuchEntity("The country isn't available.")
        return countryAnswer(id, store.locale)
      },
      async cmsPage(_parent, { id, identifier }: { id?: number; identifier?: string }, context) {
        if (id !== undefined) throw noSuchEntity(`The CMS page with the "${id}" ID doesn't exist.`)
        if (!identifier) throw inputError('"Page id/identifier should be specified')
        const page = await cmsPage(identifier, context)
        if (!page) throw noSuchEntity(`The CMS page with the "${identifier}" ID doesn't exist.`)
        return page
      },
      async cmsBlocks(_parent, { identifiers }: { identifiers?: string[] }, { tags }) {
        if (!identifiers?.length) throw inputError('"identifiers" of CMS blocks should be specified')
        for (const identifier of identifiers) tags.add('cms_b').add(`cms_b_${identifier}`)
        const blocks = await pages.blocks(identifiers)
        return { items: blocks.map((block) => ({ ...block, content: sanitise(block.content) })) }
      },
    },
    CmsPage: {
      __resolveReference: ({ identifier }: { identifier: string }, context: RequestContext) =>
        cmsPage(identifier, context),
    },
    CmsBlock: {
      async __resolveReference({ identifier }: { identifier: string }) {
        const [block] = await pages.blocks([identifier])
        return block ? { ...block, content: sanitise(block.content) } : null
      },
    },
  }
}
