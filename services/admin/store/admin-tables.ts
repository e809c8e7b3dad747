import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'
import { firstRoles } from '../domain/roles.ts'

export type AdminTables = {
  admin_role: { id: Generated<number>; name: string; permissions: string }
  admin_user: {
    id: Generated<number>
    username: string
    email: string
    password_hash: string
    role_id: number
    is_active: number
    failures: number
    locked_until: number | null
    created_at: number
  }
  /** Tokens are known by their hash: who reads this table cannot sign in with it. */
  admin_token: { token_hash: string; user_id: number; created_at: number; expires_at: number }
  /** Grows only. What was refused is there, too. */
  audit_log: {
    id: Generated<number>
    at: number
    user_id: number
    username: string
    field: string
    arguments: string
    outcome: 'done' | 'refused' | 'broken'
    message: string | null
    request_id: string
  }
}

export const adminMigrations: Migrations = {
  async '001_admin'(k, columns) {
    await k.schema
      .createTable('admin_role')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('name', columns.key(64), (column) => column.notNull().unique())
      .addColumn('permissions', columns.json, (column) => column.notNull())
      .execute()
    for (const [name, permissions] of Object.entries(firstRoles)) {
      await k
        .insertInto('admin_role' as never)
        .values({ name, permissions: JSON.stringify(permissions) } as never)
        .execute()
    }
    await k.schema
      .createTable('admin_user')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('username', columns.key(64), (column) => column.notNull().unique())
      .addColumn('email', columns.key(254), (column) => column.notNull())
      .addColumn('password_hash', columns.text, (column) => column.notNull())
      .addColumn('role_id', columns.bigint, (column) => column.notNull())
      .addColumn('is_active', columns.boolean, (column) => column.notNull())
      .addColumn('failures', columns.integer, (column) => column.notNull())
      .addColumn('locked_until', columns.datetime)
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema
      .createTable('admin_token')
      .addColumn('token_hash', columns.key(64), (column) => column.primaryKey())
      .addColumn('user_id', columns.bigint, (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .addColumn('expires_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('admin_token_of_user').on('admin_token').column('user_id').execute()
    await k.schema
      .createTable('audit_log')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('at', columns.datetime, (column) => column.notNull())
      .addColumn('user_id', columns.bigint, (column) => column.notNull())
      .addColumn('username', columns.key(64), (column) => column.notNull())
      .addColumn('field', columns.key(128), (column) => column.notNull())
      .addColumn('arguments', columns.text, (column) => column.notNull())
      .addColumn('outcome', columns.key(8), (column) => column.notNull())
      .addColumn('message', columns.text)
      .addColumn('request_id', columns.key(64), (column) => column.notNull())
      .execute()
    await k.schema.createIndex('audit_log_at').on('audit_log').column('at').execute()
  },
}
