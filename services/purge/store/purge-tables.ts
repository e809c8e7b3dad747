import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'

export type PurgeTables = OutboxTables & {
  /** What a cache still has to be told. A row goes when it has answered. */
  pending_purge: { host: string; tag: string; since: number }
  /** The caches of this installation, as the process that serves it was told: an import, which is another process, tells them too. */
  purge_host: { host: string }
}

export const purgeMigrations: Migrations = {
  '001_outbox': outboxMigration,
  async '002_pending_purge'(k, columns) {
    await k.schema
      .createTable('pending_purge')
      .addColumn('host', columns.key(), (column) => column.notNull())
      .addColumn('tag', columns.key(), (column) => column.notNull())
      .addColumn('since', columns.datetime, (column) => column.notNull())
      .addPrimaryKeyConstraint('pending_purge_once', ['host', 'tag'])
      .execute()
    await k.schema
      .createTable('purge_host')
      .addColumn('host', columns.key(), (column) => column.primaryKey())
      .execute()
  },
}
