import type { z } from 'zod'
import { type CmsBlock, type CmsPage, cmsBlock, cmsPage } from '../../../contracts/catalogue.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { ContentTables } from './content-tables.ts'

export type Stored<T> = T & { id: number }
type Table = 'cms_page' | 'cms_block'

/** Pages and blocks as they were written, their translations with them. */
export function pageStore(database: Database<ContentTables>) {
  /** By identifier or by number; what is not there is left out. */
  async function find<T>(table: Table, schema: z.ZodType<T>, wanted: (string | number)[]): Promise<Stored<T>[]> {
    if (wanted.length === 0) return []
    const identifiers = wanted.filter((key) => typeof key === 'string')
    const ids = wanted.filter((key) => typeof key === 'number')
    const rows = await database
      .read()
      .selectFrom(table)
      .selectAll()
      .where((where) => where.or([where('identifier', 'in', [...identifiers, '']), where('id', 'in', [...ids, 0])]))
      .execute()
    return rows.map(({ id, content }) => ({ ...schema.parse(fromJson(content)), id }))
  }

  /** Writes what is new or different; answers the identifiers of those. */
  async function write(table: Table, items: { identifier: string }[]): Promise<string[]> {
    if (items.length === 0) return []
    return database.transaction(async (t) => {
      const before = new Map<string, unknown>()
      for (const { identifier, content } of await t.selectFrom(table).selectAll().execute()) {
        before.set(identifier, JSON.stringify(fromJson(content)))
      }
      const changed = items.filter((item) => before.get(item.identifier) !== JSON.stringify(item))
      for (const item of changed) {
        await t
          .insertInto(table)
          .values({ identifier: item.identifier, content: JSON.stringify(item) })
          .$call(overwrite(database.engine, ['identifier'], ['content']))
          .execute()
        const type = table === 'cms_page' ? 'page.published' : 'block.published'
        await emit(t, { type, identifier: item.identifier })
      }
      return changed.map(({ identifier }) => identifier)
    })
  }

  /** Takes one away; false when it is not there. */
  async function remove(table: Table, identifier: string): Promise<boolean> {
    return database.transaction(async (t) => {
      const known = await t.selectFrom(table).select('id').where('identifier', '=', identifier).executeTakeFirst()
      if (!known) return false
      await t.deleteFrom(table).where('identifier', '=', identifier).execute()
      await emit(t, { type: table === 'cms_page' ? 'page.removed' : 'block.published', identifier })
      return true
    })
  }

  async function identifiers(table: Table): Promise<string[]> {
    const rows = await database.read().selectFrom(table).select('identifier').orderBy('identifier').execute()
    return rows.map(({ identifier }) => identifier)
  }

  return {
    pageIdentifiers: () => identifiers('cms_page'),
    blockIdentifiers: () => identifiers('cms_block'),
    removePage: (identifier: string) => remove('cms_page', identifier),
    removeBlock: (identifier: string) => remove('cms_block', identifier),
    pages: (wanted: (string | number)[]) => find<CmsPage>('cms_page', cmsPage, wanted),
    blocks: (wanted: (string | number)[]) => find<CmsBlock>('cms_block', cmsBlock, wanted),
    /** Publishes pages; the same again changes nothing and tells nothing. Answers the identifiers of what changed. */
    writePages: (pages: CmsPage[]) => write('cms_page', pages),
    /** Publishes blocks, likewise. */
    writeBlocks: (blocks: CmsBlock[]) => write('cms_block', blocks),
  }
}
export type PageStore = ReturnType<typeof pageStore>
