import type { Selectable } from 'kysely'
import type { BookAddress } from '../../../contracts/internal/customer.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import type { AddressDetails } from '../domain/address.ts'
import type { AddressTable, CustomerTables } from './customer-tables.ts'

export type AddressStore = ReturnType<typeof addressStore>
export type StoredAddress = BookAddress & { customerId: number; custom: AddressDetails['custom'] }
/** Absent: as it was. */
export type Defaults = { shipping?: boolean | undefined; billing?: boolean | undefined }

/** Address books. Which address is the default is written with the address. */
export function addressStore(database: Database<CustomerTables>, now: () => number) {
  const rows = () =>
    database
      .read()
      .selectFrom('address')
      .innerJoin('account', 'account.id', 'address.customer_id')
      .select(['address.id', 'address.customer_id', 'address.details', 'address.created_at'])
      .select(['account.default_shipping', 'account.default_billing'])

  /** Writes an address, new when it has no id, and answers its id. */
  async function save(
    customerId: number,
    id: number | null,
    details: AddressDetails,
    { shipping, billing }: Defaults,
  ): Promise<number> {
    return database.transaction(async (t) => {
      const values = { customer_id: customerId, details: JSON.stringify(details) }
      let saved = id
      if (saved === null) {
        const row = { ...values, created_at: now() }
        saved = Number((await t.insertInto('address').values(row).executeTakeFirstOrThrow()).insertId)
      } else {
        await t
          .updateTable('address')
          .set(values)
          .where('id', '=', saved)
          .where('customer_id', '=', customerId)
          .execute()
      }
      const defaults = [
        ['default_shipping', shipping],
        ['default_billing', billing],
      ] as const
      for (const [column, wanted] of defaults) {
        if (wanted === undefined) continue
        const update = t
          .updateTable('account')
          .set({ [column]: wanted ? saved : null })
          .where('id', '=', customerId)
        // Saying no takes the honour from this address alone.
        await (wanted ? update : update.where(column, '=', saved)).execute()
      }
      await emit(t, { type: 'customer.changed', customerId })
      return saved
    })
  }

  return {
    save,

    async byId(id: number): Promise<StoredAddress | null> {
      const row = await rows().where('address.id', '=', id).executeTakeFirst()
      return row ? addressOf(row) : null
    },

    /** In the order in which they were added. */
    async ofCustomer(customerId: number): Promise<StoredAddress[]> {
      const found = await rows().where('address.customer_id', '=', customerId).orderBy('address.id').execute()
      return found.map(addressOf)
    },

    async remove(customerId: number, id: number): Promise<void> {
      await database.transaction(async (t) => {
        await t.deleteFrom('address').where('id', '=', id).where('customer_id', '=', customerId).execute()
        await emit(t, { type: 'customer.changed', customerId })
      })
    },
  }
}

type Row = Selectable<AddressTable> & { default_shipping: number | null; default_billing: number | null }

function addressOf(row: Row): StoredAddress {
  const id = Number(row.id)
  return {
    ...(fromJson(row.details) as AddressDetails),
    id,
    customerId: row.customer_id,
    defaultShipping: row.default_shipping === id,
    defaultBilling: row.default_billing === id,
  }
}
