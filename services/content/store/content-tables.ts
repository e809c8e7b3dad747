import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'

export type ContentTables = OutboxTables & {
  /** One row. */
  store_configuration: { id: number; content: string }
  cms_page: { identifier: string; content: string }
  cms_block: { identifier: string; content: string }
}

export const contentMigrations: Migrations = {
  '001_outbox': outboxMigration,
  async '002_content'(k, columns) {
    await k.schema
      .createTable('store_configuration')
      .addColumn('id', columns.integer, (column) => column.primaryKey())
      .addColumn('content', columns.json, (column) => column.notNull())
      .execute()
    for (const table of ['cms_page', 'cms_block']) {
      await k.schema
        .createTable(table)
        .addColumn('identifier', columns.key(), (column) => column.primaryKey())
        .addColumn('content', columns.json, (column) => column.notNull())
        .execute()
    }
  },
}
