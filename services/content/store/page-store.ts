import { type CmsBlock, type CmsPage, cmsBlock, cmsPage } from '../../../contracts/catalogue.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { ContentTables } from './content-tables.ts'

/** Pages and blocks by identifier. Writing what stands already writes nothing and announces nothing. */
export function pageStore(database: Database<ContentTables>) {
  return {
    async page(identifier: string): Promise<CmsPage | null> {
      const row = await database
        .read()
        .selectFrom('cms_page')
        .select('content')
        .where('identifier', '=', identifier)
        .executeTakeFirst()
      return row ? cmsPage.parse(fromJson(row.content)) : null
    },

    /** In the order asked for; unknown ones are left out. */
    async blocks(identifiers: string[]): Promise<CmsBlock[]> {
      if (identifiers.length === 0) return []
      const rows = await database
        .read()
        .selectFrom('cms_block')
        .selectAll()
        .where('identifier', 'in', identifiers)
        .execute()
      const found = new Map(rows.map((row) => [row.identifier, cmsBlock.parse(fromJson(row.content))]))
      return identifiers.flatMap((identifier) => found.get(identifier) ?? [])
    },

    async writePages(pages: CmsPage[]): Promise<void> {
      await database.transaction(async (t) => {
        for (const page of pages) {
          const content = JSON.stringify(page)
          const stored = await t
            .selectFrom('cms_page')
            .select('content')
            .where('identifier', '=', page.identifier)
            .executeTakeFirst()
          if (stored && JSON.stringify(fromJson(stored.content)) === content) continue
          await t
            .insertInto('cms_page')
            .values({ identifier: page.identifier, content })
            .$call(overwrite(database.engine, ['identifier'], ['content']))
            .execute()
          await emit(t, { type: 'page.published', identifier: page.identifier })
        }
      })
    },

    async writeBlocks(blocks: CmsBlock[]): Promise<void> {
      if (blocks.length === 0) return
      await database.write
        .insertInto('cms_block')
        .values(blocks.map((block) => ({ identifier: block.identifier, content: JSON.stringify(block) })))
        .$call(overwrite(database.engine, ['identifier'], ['content']))
        .execute()
    },
  }
}

export type PageStore = ReturnType<typeof pageStore>
