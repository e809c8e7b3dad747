import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'

type ContentRow = { id: Generated<number>; identifier: string; content: string }

export type ContentTables = OutboxTables & {
  setting: { name: string; value: string }
  cms_page: ContentRow
  cms_block: ContentRow
}

export const contentMigrations: Migrations = {
  '001_outbox': outboxMigration,
  '002_content': async (k, columns) => {
    await k.schema
      .createTable('setting')
      .addColumn('name', columns.key(64), (column) => column.primaryKey())
      .addColumn('value', columns.json, (column) => column.notNull())
      .execute()
    for (const table of ['cms_page', 'cms_block']) {
      await k.schema
        .createTable(table)
        .addColumn('id', columns.id, columns.autoincrement)
        .addColumn('identifier', columns.key(), (column) => column.notNull().unique())
        .addColumn('content', columns.json, (column) => column.notNull())
        .execute()
    }
  },
}
