import { createHash } from 'node:crypto'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import type { Attempts } from '../domain/lockout.ts'
import { knownPermissions, type Permission } from '../domain/roles.ts'
import type { AdminTables } from './admin-tables.ts'

export type AdminRole = { id: number; name: string; permissions: Permission[] }
export type AdminUser = {
  id: number
  username: string
  email: string
  isActive: boolean
  role: AdminRole
  createdAt: number
  attempts: Attempts
  passwordHash: string
}
export type AuditEntry = Omit<AdminTables['audit_log'], 'id'>

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** All the SQL of administrators, their roles and tokens. */
export function adminStore(database: Database<AdminTables>) {
  const users = () =>
    database
      .read()
      .selectFrom('admin_user as u')
      .innerJoin('admin_role as r', 'r.id', 'u.role_id')
      .select([
        'u.id',
        'u.username',
        'u.email',
        'u.password_hash',
        'u.is_active',
        'u.failures',
        'u.locked_until',
        'u.created_at',
        'r.id as role_id',
        'r.name as role_name',
        'r.permissions',
      ])

  type Row = Awaited<ReturnType<ReturnType<typeof users>['executeTakeFirstOrThrow']>>
  const userOf = (row: Row): AdminUser => ({
    id: Number(row.id),
    username: row.username,
    email: row.email,
    isActive: Boolean(row.is_active),
    createdAt: Number(row.created_at),
    passwordHash: row.password_hash,
    attempts: { failures: row.failures, lockedUntil: row.locked_until === null ? null : Number(row.locked_until) },
    role: { id: Number(row.role_id), name: row.role_name, permissions: knownPermissions(fromJson(row.permissions)) },
  })

  return {
    async byName(username: string): Promise<AdminUser | null> {
      const row = await users().where('u.username', '=', username.toLowerCase()).executeTakeFirst()
      return row ? userOf(row) : null
    },

    async byToken(token: string, now: number): Promise<AdminUser | null> {
      const row = await users()
        .innerJoin('admin_token as t', 't.user_id', 'u.id')
        .where('t.token_hash', '=', hashOf(token))
        .where('t.expires_at', '>', now)
        .where('u.is_active', '=', 1)
        .executeTakeFirst()
      return row ? userOf(row) : null
    },

    async all(): Promise<AdminUser[]> {
      return (await users().orderBy('u.username').execute()).map(userOf)
    },

    /** False when the name is taken. */
    async create(user: { username: string; email: string; passwordHash: string; roleId: number }, now: number) {
      const username = user.username.toLowerCase()
      return database.transaction(async (t) => {
        const taken = await t.selectFrom('admin_user').select('id').where('username', '=', username).executeTakeFirst()
        if (taken) return false
        await t
          .insertInto('admin_user')
          .values({
            username,
            email: user.email,
            password_hash: user.passwordHash,
            role_id: user.roleId,
            is_active: 1,
            failures: 0,
            locked_until: null,
            created_at: now,
          })
          .execute()
        return true
      })
    },

    async change(
      id: number,
      change: Partial<{ isActive: boolean; roleId: number; passwordHash: string; attempts: Attempts }>,
    ): Promise<void> {
      const { isActive, roleId, passwordHash, attempts } = change
      const columns = {
        ...(isActive !== undefined && { is_active: isActive ? 1 : 0 }),
        ...(roleId !== undefined && { role_id: roleId }),
        ...(passwordHash !== undefined && { password_hash: passwordHash }),
        ...(attempts && { failures: attempts.failures, locked_until: attempts.lockedUntil }),
      }
      if (Object.keys(columns).length === 0) return
      await database.write.updateTable('admin_user').set(columns).where('id', '=', id).execute()
    },

    async roles(): Promise<AdminRole[]> {
      const rows = await database.read().selectFrom('admin_role').selectAll().orderBy('name').execute()
      return rows.map(({ id, name, permissions }) => ({
        id: Number(id),
        name,
        permissions: knownPermissions(fromJson(permissions)),
      }))
    },

    async saveRole(name: string, permissions: Permission[]): Promise<void> {
      const text = JSON.stringify(permissions)
      await database.transaction(async (t) => {
        const known = await t.selectFrom('admin_role').select('id').where('name', '=', name).executeTakeFirst()
        if (known) await t.updateTable('admin_role').set({ permissions: text }).where('id', '=', known.id).execute()
        else await t.insertInto('admin_role').values({ name, permissions: text }).execute()
      })
    },

    async keepToken(token: string, userId: number, now: number, expiresAt: number): Promise<void> {
      await database.write.deleteFrom('admin_token').where('expires_at', '<=', now).execute()
      await database.write
        .insertInto('admin_token')
        .values({ token_hash: hashOf(token), user_id: userId, created_at: now, expires_at: expiresAt })
        .execute()
    },

    /** Signs a user out everywhere. */
    async dropTokens(userId: number): Promise<void> {
      await database.write.deleteFrom('admin_token').where('user_id', '=', userId).execute()
    },

    async log(entry: AuditEntry): Promise<void> {
      await database.write.insertInto('audit_log').values(entry).execute()
    },

    /** The newest first; `before` is the id of the last one seen. */
    async auditLog(limit: number, before?: number) {
      let query = database.read().selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(limit)
      if (before !== undefined) query = query.where('id', '<', before)
      return query.execute()
    },
  }
}
export type AdminStore = ReturnType<typeof adminStore>
