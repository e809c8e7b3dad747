import type { Insertable, Transaction } from 'kysely'
import type { StoreEvent } from '../../../contracts/events.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import type { Account } from '../domain/account.ts'
import { afterFailure, type LockoutRules } from '../domain/lockout.ts'
import { accountOf, columnsOf, emailKey } from './account-rows.ts'
import type { AccountTable, CustomerTables } from './customer-tables.ts'

export type AccountStore = ReturnType<typeof accountStore>
export type NewAccount = Omit<
  Account,
  'id' | 'count' | 'firstFailureAt' | 'lockedUntil' | 'tokensVoidUntil' | 'resetHash' | 'resetAt'
>
type Rows = Transaction<CustomerTables>

/** An e-mail address that another account has. */
export class EmailTaken extends Error {
  override name = 'EmailTaken'
}

/**
 * Accounts. Each change and its event stand or fall together. They are never read from a replica: a revoked token, a lock or
 * a password that was changed count at once.
 */
export function accountStore(database: Database<CustomerTables>, now: () => number) {
  const accounts = () => database.fresh().selectFrom('account').selectAll()

  /** Does nothing when the account is gone, or no longer is as `when` says: the answer tells. */
  async function change(
    id: number,
    changes: Partial<Account>,
    events: StoreEvent[] = [],
    when: Partial<Pick<AccountTable, 'reset_hash' | 'confirmation_hash'>> = {},
  ): Promise<boolean> {
    return database.transaction(async (t) => {
      let query = t
        .updateTable('account')
        .set(columnsOf({ ...changes, updatedAt: now() }))
        .where('id', '=', id)
      if (when.reset_hash) query = query.where('reset_hash', '=', when.reset_hash)
      if (when.confirmation_hash) query = query.where('confirmation_hash', '=', when.confirmation_hash)
      const { numUpdatedRows } = await query.executeTakeFirst().catch(refuseTwice)
      if (numUpdatedRows === 0n) return false
      for (const event of events) await emit(t, event)
      return true
    })
  }

  return {
    change,

    async byId(id: number): Promise<Account | null> {
      const row = await accounts().where('id', '=', id).executeTakeFirst()
      return row ? accountOf(row) : null
    },

    async byEmail(email: string): Promise<Account | null> {
      const row = await accounts().where('email_key', '=', emailKey(email)).executeTakeFirst()
      return row ? accountOf(row) : null
    },

    /** What a token is checked against, with each request. */
    identity(id: number): Promise<{ group_id: number; tokens_void_until: number } | undefined> {
      return database
        .fresh()
        .selectFrom('account')
        .select(['group_id', 'tokens_void_until'])
        .where('id', '=', id)
        .executeTakeFirst()
    },

    /** Opens an account and answers its id. Throws EmailTaken. `beside` writes what belongs to it. */
    async create(
      account: NewAccount,
      events: (id: number) => StoreEvent[],
      beside: (t: Rows, id: number) => Promise<void> = async () => {},
    ): Promise<number> {
      return database.transaction(async (t) => {
        const { insertId } = await t
          .insertInto('account')
          .values(columnsOf(account) as Insertable<AccountTable>)
          .executeTakeFirstOrThrow()
          .catch(refuseTwice)
        const id = Number(insertId)
        await beside(t, id)
        for (const event of events(id)) await emit(t, event)
        return id
      })
    },

    /** One more wrong password. */
    async noteFailure(id: number, rules: LockoutRules): Promise<void> {
      await database.transaction(async (t) => {
        // Written before it is read: the row is ours until the end, on either database.
        await t.updateTable('account').set({ updated_at: now() }).where('id', '=', id).execute()
        const row = await t.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
        if (!row) return
        const { count, firstFailureAt, lockedUntil } = afterFailure(accountOf(row), rules, now())
        await t
          .updateTable('account')
          .set({ failures: count, first_failure_at: firstFailureAt, locked_until: lockedUntil })
          .where('id', '=', id)
          .execute()
      })
    },

    async forgiveFailures(id: number): Promise<void> {
      const none = { failures: 0, first_failure_at: null, locked_until: null }
      await database.write.updateTable('account').set(none).where('id', '=', id).execute()
    },

    async rehash(id: number, passwordHash: string): Promise<void> {
      await database.write.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
    },

    /** Makes every token void that was issued until now, even in this very second. */
    async voidTokens(id: number): Promise<void> {
      const second = Math.floor(now() / 1000)
      await database.write
        .updateTable('account')
        .set((row) => ({
          tokens_void_until: row
            .case()
            .when('tokens_void_until', '>=', second)
            .then(row('tokens_void_until', '+', 1))
            .else(second)
            .end(),
        }))
        .where('id', '=', id)
        .execute()
    },

    /** Takes the account away with all that is kept about it here. */
    async remove(id: number, email: string): Promise<boolean> {
      return database.transaction(async (t) => {
        const { numDeletedRows } = await t.deleteFrom('account').where('id', '=', id).executeTakeFirst()
        if (numDeletedRows === 0n) return false
        await removeBelongings(t, id)
        await emit(t, { type: 'customer.deleted', customerId: id, email })
        return true
      })
    },

    /** Leaves nothing of the account but its number, and nothing about it in the events that were told. */
    async erase(id: number): Promise<void> {
      await database.transaction(async (t) => {
        const row = await t.selectFrom('account').select('email').where('id', '=', id).executeTakeFirst()
        if (!row) return
        await t
          .updateTable('account')
          .set(columnsOf(nobody(id, now())))
          .where('id', '=', id)
          .execute()
        await removeBelongings(t, id)
        const told = t.deleteFrom('outbox').where('sent_at', 'is not', null)
        await told.where('body', 'like', `%${row.email.replace(/[\\%_]/g, '_')}%`).execute()
        await emit(t, { type: 'customer.deleted', customerId: id, email: row.email })
      })
    },
  }
}

async function removeBelongings(t: Rows, id: number): Promise<void> {
  await t.deleteFrom('address').where('customer_id', '=', id).execute()
  await t.deleteFrom('subscriber').where('customer_id', '=', id).execute()
  const lists = t.selectFrom('wishlist').select('id').where('customer_id', '=', id)
  await t.deleteFrom('wishlist_item').where('wishlist_id', 'in', lists).execute()
  await t.deleteFrom('wishlist').where('customer_id', '=', id).execute()
}

/** What an erased account holds: nothing of whoever it was, and nobody can sign in to it. */
const nobody = (id: number, now: number): Omit<Account, 'id' | 'groupId' | 'store' | 'createdAt'> => ({
  email: `erased-${id}@invalid.invalid`,
  updatedAt: now,
  passwordHash: null,
  prefix: null,
  firstname: 'Erased',
  middlename: null,
  lastname: 'Customer',
  suffix: null,
  gender: null,
  dateOfBirth: null,
  taxvat: null,
  allowAssistance: false,
  custom: {},
  confirmationHash: null,
  count: 0,
  firstFailureAt: null,
  lockedUntil: null,
  // No token that was issued, or is being issued now, is good any more.
  tokensVoidUntil: Math.floor(now / 1000) + 366 * 24 * 3600,
  resetHash: null,
  resetAt: null,
  defaultBilling: null,
  defaultShipping: null,
})

function refuseTwice(error: unknown): never {
  const duplicate = (error as { errno?: number }).errno === 1062 || /UNIQUE constraint failed/.test(String(error))
  throw duplicate ? new EmailTaken('This e-mail address has an account.') : error
}
