import { z } from 'zod'
import { cmsBlock, cmsPage } from '../../../contracts/catalogue.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError } from '../../kit/errors.ts'
import type { PageStore } from '../store/page-store.ts'

/** Takes what was sent apart by the contract, or says each fault with its place. */
function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw inputError(z.prettifyError(parsed.error))
  return parsed.data
}

/** Pages and blocks as a merchant changes them. */
export function contentAdmin(store: PageStore): AdminModule {
  const onePage = async (identifier: string) => (await store.pages([identifier]))[0] ?? null
  const oneBlock = async (identifier: string) => (await store.blocks([identifier]))[0] ?? null
  return {
    name: 'content',
    typeDefs: `
      "A page: identifier, title, contentHeading, content (HTML), metaTitle, metaDescription, translations per store view."
      type AdminCmsPage { id: Int! identifier: String! title: String! page: JSON! }
      type AdminCmsBlock { id: Int! identifier: String! title: String! block: JSON! }
      extend type Query {
        cmsPages: [String!]!
        cmsPage(identifier: String!): AdminCmsPage
        cmsBlocks: [String!]!
        cmsBlock(identifier: String!): AdminCmsBlock
      }
      extend type Mutation {
        "Publishes a page, new or changed. The same again changes nothing."
        saveCmsPage(page: JSON!): AdminCmsPage!
        deleteCmsPage(identifier: String!): Boolean!
        saveCmsBlock(block: JSON!): AdminCmsBlock!
        deleteCmsBlock(identifier: String!): Boolean!
      }`,
    permissions: {
      cmsPages: 'content',
      cmsPage: 'content',
      cmsBlocks: 'content',
      cmsBlock: 'content',
      saveCmsPage: 'content',
      deleteCmsPage: 'content',
      saveCmsBlock: 'content',
      deleteCmsBlock: 'content',
    },
    resolvers: {
      Query: {
        cmsPages: () => store.pageIdentifiers(),
        cmsPage: (_, { identifier }: { identifier: string }) => onePage(identifier),
        cmsBlocks: () => store.blockIdentifiers(),
        cmsBlock: (_, { identifier }: { identifier: string }) => oneBlock(identifier),
      },
      Mutation: {
        async saveCmsPage(_, { page }: { page: unknown }) {
          const checkedPage = checked(cmsPage, page)
          await store.writePages([checkedPage])
          return onePage(checkedPage.identifier)
        },
        async deleteCmsPage(_, { identifier }: { identifier: string }) {
          if (await store.removePage(identifier)) return true
          throw inputError(`There is no page "${identifier}".`)
        },
        async saveCmsBlock(_, { block }: { block: unknown }) {
          const checkedBlock = checked(cmsBlock, block)
          await store.writeBlocks([checkedBlock])
          return oneBlock(checkedBlock.identifier)
        },
        async deleteCmsBlock(_, { identifier }: { identifier: string }) {
          if (await store.removeBlock(identifier)) return true
          throw inputError(`There is no block "${identifier}".`)
        },
      },
      AdminCmsPage: { page: ({ id: _id, ...page }: { id: number }) => page } as never,
      AdminCmsBlock: { block: ({ id: _id, ...block }: { id: number }) => block } as never,
    },
  }
}
