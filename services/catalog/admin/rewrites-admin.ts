import type { AdminModule } from '../../kit/admin-module.ts'
import { listRewrites, type Rewrite } from '../store/address-store.ts'
import type { AdminParts } from './admin-parts.ts'
import { pageOf } from './checked.ts'
import { type RewriteInput, rewriteDesk } from './rewrites.ts'

type Listed = {
  text?: string | null
  type?: Rewrite['entity_type'] | null
  currentPage: number
  pageSize: number
}

/** Who lives at which address, and where redirects lead. */
export function rewritesAdmin({ database, desk, configuration }: AdminParts): AdminModule {
  const rewrites = rewriteDesk(database, desk, configuration)
  const view = ({ id, view: store, request_path, entity_type, entity_id, target, redirect_code }: Rewrite) => ({
    id,
    store,
    requestPath: request_path,
    entityType: entity_type,
    entityId: entity_id === 0 ? null : entity_id,
    targetPath: target,
    redirectType: redirect_code,
  })
  return {
    name: 'url-rewrites',
    typeDefs: `
      enum UrlRewriteType { PRODUCT CATEGORY CMS_PAGE CUSTOM }
      type AdminUrlRewrite {
        id: Int!
        "A store view's code; empty for all."
        store: String!
        requestPath: String!
        entityType: UrlRewriteType!
        entityId: Int
        targetPath: String
        "0 for what lives there; 301 or 302 for a redirect."
        redirectType: Int!
      }
      type AdminUrlRewrites { totalCount: Int! items: [AdminUrlRewrite!]! }
      input UrlRewriteInput {
        id: Int
        requestPath: String!
        targetPath: String!
        redirectType: Int! = 301
        store: String! = ""
      }
      extend type Query {
        urlRewrites(text: String, type: UrlRewriteType, currentPage: Int! = 1, pageSize: Int! = 50): AdminUrlRewrites!
      }
      extend type Mutation {
        "Enters an address of the merchant's own, or changes one. Where a product, category or page lives, it stays."
        saveUrlRewrite(input: UrlRewriteInput!): AdminUrlRewrite!
        deleteUrlRewrite(id: Int!): Boolean!
      }`,
    permissions: { urlRewrites: 'catalog', saveUrlRewrite: 'catalog', deleteUrlRewrite: 'catalog' },
    resolvers: {
      Query: {
        async urlRewrites(_, { text, type, ...part }: Listed) {
          const choice = { text: text ?? undefined, type: type ?? undefined }
          const { total, items } = await listRewrites(database.read(), choice, pageOf(part))
          return { totalCount: total, items: items.map(view) }
        },
      },
      Mutation: {
        saveUrlRewrite: async (_, { input }: { input: RewriteInput }) => view(await rewrites.save(input)),
        async deleteUrlRewrite(_, { id }: { id: number }) {
          await rewrites.delete(id)
          return true
        },
      },
    },
  }
}
