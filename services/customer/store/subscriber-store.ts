import type { Selectable, Transaction } from 'kysely'
import type { StoreEvent } from '../../../contracts/events.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import type { Account } from '../domain/account.ts'
import { emailKey } from './account-rows.ts'
import type { CustomerTables } from './customer-tables.ts'

export type SubscriberStore = ReturnType<typeof subscriberStore>
export type SubscriberStatus = CustomerTables['subscriber']['status']
export type Subscriber = {
  id: number
  email: string
  customerId: number | null
  status: SubscriberStatus
  store: string
}
type Member = Pick<Account, 'id' | 'email' | 'confirmationHash'>
type Rows = Transaction<CustomerTables>
/** A hash of the code that confirms, and the code as its event may carry it. */
export type Code = { hash: string; sealed: string }

/** Who gets the newsletter, by address. */
export function subscriberStore(database: Database<CustomerTables>, now: () => number) {
  async function write(
    t: Rows,
    email: string,
    values: { status: SubscriberStatus; store: string; customerId: number | null },
    code: Code | null = null,
  ): Promise<number> {
    const columns = {
      email,
      status: values.status,
      store: values.store,
      customer_id: values.customerId,
      code_hash: code?.hash ?? null,
      changed_at: now(),
    }
    const key = emailKey(email)
    const known = await t.selectFrom('subscriber').select('id').where('email_key', '=', key).executeTakeFirst()
    let id = Number(known?.id ?? 0)
    if (known) await t.updateTable('subscriber').set(columns).where('id', '=', id).execute()
    else {
      const { insertId } = await t
        .insertInto('subscriber')
        .values({ ...columns, email_key: key })
        .executeTakeFirstOrThrow()
      id = Number(insertId)
    }
    for (const event of eventsOf(id, email, values, code)) await emit(t, event)
    return id
  }

  return {
    /** A new account: what a guest of the same address chose becomes theirs, unless they choose anew. */
    async join(t: Rows, member: Member & { store: string }, wants: boolean | null, code: Code | null): Promise<void> {
      const { id, email, store } = member
      await t.updateTable('subscriber').set({ customer_id: id }).where('email_key', '=', emailKey(email)).execute()
      if (wants) await write(t, email, { status: statusOf(member, code), store, customerId: id }, code)
    },

    async set(member: Member, wants: boolean, { store, code = null }: { store: string; code?: Code | null }) {
      const status = wants ? statusOf(member, code) : 'unsubscribed'
      await database.transaction(async (t) => {
        const known = await find(t, member.email)
        if (!wants && !known) return
        await write(t, member.email, { status, store, customerId: member.id }, wants ? code : null)
      })
      return status
    },

    /** `customerId` is that of the account with this address, if there is one: the subscription is theirs. */
    async subscribeGuest(
      email: string,
      { store, customerId, code }: { store: string; customerId: number | null; code: Code | null },
    ): Promise<SubscriberStatus> {
      const status: SubscriberStatus = code ? 'not_active' : 'subscribed'
      await database.transaction((t) => write(t, email, { status, store, customerId }, code))
      return status
    },

    async endGuest(email: string): Promise<void> {
      await database.transaction(async (t) => {
        const known = await find(t, email)
        if (known) await write(t, email, { status: 'unsubscribed', store: known.store, customerId: known.customerId })
      })
    },

    /** The account's address was confirmed: what waited for that counts now. */
    async confirmed(customerId: number): Promise<void> {
      await database.transaction(async (t) => {
        const mine = await t
          .selectFrom('subscriber')
          .selectAll()
          .where('customer_id', '=', customerId)
          .executeTakeFirst()
        if (mine?.status !== 'unconfirmed') return
        await write(t, mine.email, { status: 'subscribed', store: mine.store, customerId })
      })
    },

    /** Confirms a subscription once. */
    async confirmByCode(id: number, hash: string): Promise<boolean> {
      return database.transaction(async (t) => {
        const row = await t.selectFrom('subscriber').selectAll().where('id', '=', id).executeTakeFirst()
        if (!row || row.code_hash !== hash || row.status !== 'not_active') return false
        const { email, store, customer_id } = row
        await write(t, email, { status: 'subscribed', store, customerId: customer_id })
        return true
      })
    },

    /** The customer has another address now; a subscription of that address gives way. */
    async move(customerId: number, oldEmail: string, email: string): Promise<void> {
      if (emailKey(oldEmail) === emailKey(email)) return
      await database.transaction(async (t) => {
        const mine = await t
          .selectFrom('subscriber')
          .select('id')
          .where('customer_id', '=', customerId)
          .executeTakeFirst()
        if (!mine) return
        const key = emailKey(email)
        await t.deleteFrom('subscriber').where('email_key', '=', key).where('id', '!=', mine.id).execute()
        await t.updateTable('subscriber').set({ email, email_key: key }).where('id', '=', mine.id).execute()
      })
    },

    async byEmail(email: string): Promise<Subscriber | null> {
      return find(database.read(), email)
    },

    async byId(id: number): Promise<Subscriber | null> {
      const row = await database.read().selectFrom('subscriber').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? subscriberOf(row) : null
    },

    async ofCustomer(customerId: number): Promise<Subscriber | null> {
      const query = database.read().selectFrom('subscriber').selectAll().where('customer_id', '=', customerId)
      const row = await query.executeTakeFirst()
      return row ? subscriberOf(row) : null
    },
  }
}

/** Nothing is sent to an address that has not been confirmed, for the newsletter or for the account. */
function statusOf({ confirmationHash }: Pick<Member, 'confirmationHash'>, code: Code | null): SubscriberStatus {
  if (code) return 'not_active'
  return confirmationHash ? 'unconfirmed' : 'subscribed'
}

async function find(reader: Pick<Rows, 'selectFrom'>, email: string): Promise<Subscriber | null> {
  const key = emailKey(email)
  const row = await reader.selectFrom('subscriber').selectAll().where('email_key', '=', key).executeTakeFirst()
  return row ? subscriberOf(row) : null
}

function subscriberOf(row: Selectable<CustomerTables['subscriber']>): Subscriber {
  return { id: Number(row.id), email: row.email, customerId: row.customer_id, status: row.status, store: row.store }
}

function eventsOf(
  subscriberId: number,
  email: string,
  { status, store }: { status: SubscriberStatus; store: string },
  code: Code | null,
): StoreEvent[] {
  const told = status === 'not_active' ? 'unconfirmed' : status
  const changed: StoreEvent = { type: 'newsletter.changed', email, status: told }
  if (!code) return [changed]
  return [changed, { type: 'newsletter.confirmation-asked', subscriberId, email, store, code: code.sealed }]
}
