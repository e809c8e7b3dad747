import type { StoreView } from '../../../contracts/stores.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { storeConfig } from '../domain/store-config.ts'
import type { PageStore } from '../store/page-store.ts'
import { directory } from './directory.ts'
import { pageResolvers } from './pages.ts'

const configOf = (view: StoreView, { configuration, baseUrl }: RequestContext) =>
  storeConfig(configuration, view, baseUrl)

/** Who answers each field of the content's slice. */
export function contentResolvers(store: PageStore): CommerceModule['resolvers'] {
  const { cmsPage, cmsBlocks, references } = pageResolvers(store)
  const resolvers = {
    Query: {
      ...directory,
      cmsPage,
      cmsBlocks,
      storeConfig: (_parent: unknown, _args: unknown, context: RequestContext) => {
        context.tags.add('store')
        return configOf(context.store, context)
      },
      availableStores: (_parent: unknown, _args: unknown, context: RequestContext) => {
        context.tags.add('store')
        const views = [...context.configuration.views].sort((a, b) => a.sortOrder - b.sortOrder)
        return views.map((view) => configOf(view, context))
      },
    },
    CmsPage: { __resolveReferences: references },
    StoreConfig: {
      __resolveReference: ({ store_code }: { store_code: string }, context: RequestContext) => {
        const view = context.configuration.views.find(({ code }) => code === store_code)
        return view ? configOf(view, context) : null
      },
    },
  }
  return resolvers as unknown as CommerceModule['resolvers']
}
