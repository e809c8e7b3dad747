import { type CustomerGroup, guestGroupId } from '../../../contracts/internal/customer.ts'
import type { Database } from '../../kit/database.ts'
import type { CustomerTables } from './customer-tables.ts'

export type GroupStore = ReturnType<typeof groupStore>

const nobody: CustomerGroup = { id: guestGroupId, code: 'NOT LOGGED IN', taxClass: 'Retail Customer' }

/** Groups of customers. Group 0 is everybody who is not signed in. */
export function groupStore(database: Database<CustomerTables>) {
  return {
    async all(): Promise<CustomerGroup[]> {
      const rows = await database.read().selectFrom('customer_group').selectAll().orderBy('id').execute()
      return [nobody, ...rows.map(({ id, code, tax_class }) => ({ id: Number(id), code, taxClass: tax_class }))]
    },

    async save({ id, code, taxClass }: Omit<CustomerGroup, 'id'> & { id: number | null }): Promise<number> {
      const values = { code, tax_class: taxClass }
      if (id === null) {
        const { insertId } = await database.write.insertInto('customer_group').values(values).executeTakeFirstOrThrow()
        return Number(insertId)
      }
      await database.write.updateTable('customer_group').set(values).where('id', '=', id).execute()
      return id
    },

    /** Takes a group away; its customers go to `heir`. */
    async remove(id: number, heir: number): Promise<boolean> {
      return database.transaction(async (t) => {
        const { numDeletedRows } = await t.deleteFrom('customer_group').where('id', '=', id).executeTakeFirst()
        if (numDeletedRows === 0n) return false
        await t.updateTable('account').set({ group_id: heir }).where('group_id', '=', id).execute()
        return true
      })
    },
  }
}
