import type { SelectQueryBuilder } from 'kysely'
import type { Database } from '../../kit/database.ts'
import type { Account } from '../domain/account.ts'
import { accountOf, emailKey } from './account-rows.ts'
import type { CustomerTables } from './customer-tables.ts'
import type { Subscriber, SubscriberStatus } from './subscriber-store.ts'

export type CustomerAdminStore = ReturnType<typeof customerAdminStore>
export type Page = { currentPage: number; pageSize: number }
export type AccountFilter = {
  /** Part of the address or of a name. */
  text?: string | undefined
  email?: string | undefined
  groupId?: number | undefined
}

/** What a merchant looks for: accounts and subscribers, in pages, the newest first. */
export function customerAdminStore(database: Database<CustomerTables>) {
  const offset = ({ currentPage, pageSize }: Page) => (currentPage - 1) * pageSize

  function filtered<O>(
    query: SelectQueryBuilder<CustomerTables, 'account', O>,
    { text, email, groupId }: AccountFilter,
  ): SelectQueryBuilder<CustomerTables, 'account', O> {
    let result = query
    if (email !== undefined) result = result.where('email_key', '=', emailKey(email))
    if (groupId !== undefined) result = result.where('group_id', '=', groupId)
    if (text) {
      const pattern = `%${text.replace(/[\\%_]/g, '')}%`
      result = result.where((row) =>
        row.or([row('email', 'like', pattern), row('firstname', 'like', pattern), row('lastname', 'like', pattern)]),
      )
    }
    return result
  }

  return {
    async accounts(filter: AccountFilter, page: Page): Promise<{ items: Account[]; totalCount: number }> {
      const read = database.read()
      const rows = await filtered(read.selectFrom('account').selectAll(), filter)
        .orderBy('id', 'desc')
        .limit(page.pageSize)
        .offset(offset(page))
        .execute()
      const counted = read.selectFrom('account').select(({ fn }) => fn.countAll().as('count'))
      const { count } = await filtered(counted, filter).executeTakeFirstOrThrow()
      return { items: rows.map(accountOf), totalCount: Number(count) }
    },

    async subscribers(
      status: SubscriberStatus | null,
      page: Page,
    ): Promise<{ items: Subscriber[]; totalCount: number }> {
      const from = () => {
        const query = database.read().selectFrom('subscriber')
        return status ? query.where('status', '=', status) : query
      }
      const rows = await from().selectAll().orderBy('id', 'desc').limit(page.pageSize).offset(offset(page)).execute()
      const { count } = await from()
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      const items = rows.map(({ id, email, customer_id, status, store }) => {
        return { id: Number(id), email, customerId: customer_id, status, store }
      })
      return { items, totalCount: Number(count) }
    },

    async countInGroup(groupId: number): Promise<number> {
      const query = database.read().selectFrom('account').where('group_id', '=', groupId)
      const { count } = await query.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}
