import type { StoreView } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { cleanHtml } from '../clean-html.ts'
import { agreementsOf } from '../domain/agreements.ts'
import { recaptchaForm, recaptchaV3 } from '../domain/recaptcha.ts'
import { storeConfig } from '../domain/store-config.ts'
import type { ContentTables } from '../store/content-tables.ts'
import type { PageStore } from '../store/page-store.ts'
import { contactResolver } from './contact.ts'
import { directory } from './directory.ts'
import { pageResolvers } from './pages.ts'

const configOf = (view: StoreView, { configuration, baseUrl }: RequestContext) =>
  storeConfig(configuration, view, baseUrl)

/** Who answers each field of the content's slice. */
export function contentResolvers(store: PageStore, database: Database<ContentTables>): CommerceModule['resolvers'] {
  const { cmsPage, cmsBlocks, references, blockReferences } = pageResolvers(store)
  const resolvers = {
    Query: {
      ...directory,
      cmsPage,
      cmsBlocks,
      storeConfig: (_parent: unknown, _args: unknown, context: RequestContext) => {
        context.tags.add('store')
        return configOf(context.store, context)
      },
      checkoutAgreements: (_parent: unknown, _args: unknown, { configuration, store, tags }: RequestContext) => {
        tags.add('store')
        return agreementsOf(configuration, store.code, cleanHtml)
      },
      recaptchaV3Config: (_parent: unknown, _args: unknown, { configuration, tags }: RequestContext) => {
        tags.add('store')
        return recaptchaV3(configuration.recaptcha)
      },
      recaptchaFormConfig: (
        _parent: unknown,
        { formType }: { formType: string },
        { configuration, tags }: RequestContext,
      ) => {
        tags.add('store')
        return recaptchaForm(configuration.recaptcha, formType)
      },
      // One group of stores is all there is: its views are all of them, asked either way.
      availableStores: (_parent: unknown, _args: unknown, context: RequestContext) => {
        context.tags.add('store')
        const views = [...context.configuration.views].sort((a, b) => a.sortOrder - b.sortOrder)
        return views.map((view) => configOf(view, context))
      },
    },
    Mutation: { contactUs: contactResolver(database) },
    CmsPage: { __resolveReferences: references },
    CmsBlock: { __resolveReferences: blockReferences },
    StoreConfig: {
      __resolveReference: ({ store_code }: { store_code: string }, context: RequestContext) => {
        const view = context.configuration.views.find(({ code }) => code === store_code)
        return view ? configOf(view, context) : null
      },
    },
  }
  return resolvers as unknown as CommerceModule['resolvers']
}
