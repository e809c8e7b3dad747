import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Wanted } from '../../../contracts/internal/catalog.ts'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { CustomerTables } from './customer-tables.ts'

export type WishlistStore = ReturnType<typeof wishlistStore>
export type Wishlist = { id: number; customerId: number; sharingCode: string; updatedAt: number }
/** What is wished for, without how many. */
export type Wish = Omit<Wanted, 'quantity'>
export type WishlistItem = { id: number; wish: Wish; quantity: number; description: string | null; addedAt: number }

/** Wishlists; a customer has one, as in Magento Open Source. */
export function wishlistStore(database: Database<CustomerTables>, now: () => number) {
  const lists = () => database.read().selectFrom('wishlist').selectAll()

  async function find(customerId: number): Promise<Wishlist | null> {
    const row = await lists().where('customer_id', '=', customerId).executeTakeFirst()
    return row ? wishlistOf(row) : null
  }

  return {
    find,

    /** The wishlist of a customer, made when there is none. */
    async ofCustomer(customerId: number): Promise<Wishlist> {
      const known = await find(customerId)
      if (known) return known
      const sharingCode = randomBytes(16).toString('hex')
      await database.write
        .insertInto('wishlist')
        .values({ customer_id: customerId, sharing_code: sharingCode, updated_at: now() })
        .$call(overwrite(database.engine, ['customer_id']))
        .execute()
      const made = await find(customerId)
      if (!made) throw new Error('A wishlist was made and cannot be found.')
      return made
    },

    /** In the order in which they were added. */
    async items(wishlistId: number): Promise<WishlistItem[]> {
      const rows = await database
        .read()
        .selectFrom('wishlist_item')
        .selectAll()
        .where('wishlist_id', '=', wishlistId)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: Number(row.id),
        wish: fromJson(row.wanted) as Wish,
        quantity: row.quantity,
        description: row.description,
        addedAt: Number(row.added_at),
      }))
    },

    /** Adds a wish; the same one again is more of it. */
    async add(wishlistId: number, store: string, wish: Wish, quantity: number): Promise<void> {
      await database.transaction(async (t) => {
        // Written first: the list is ours until the end, and the same wish twice at once is one item.
        await t.updateTable('wishlist').set({ updated_at: now() }).where('id', '=', wishlistId).execute()
        const print = fingerprint(wish)
        const { numUpdatedRows } = await t
          .updateTable('wishlist_item')
          .set((row) => ({ quantity: row('quantity', '+', quantity) }))
          .where('wishlist_id', '=', wishlistId)
          .where('fingerprint', '=', print)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) return
        await t
          .insertInto('wishlist_item')
          .values({
            wishlist_id: wishlistId,
            store,
            fingerprint: print,
            wanted: JSON.stringify(wish),
            quantity,
            description: null,
            added_at: now(),
          })
          .execute()
      })
    },

    async update(
      wishlistId: number,
      { id, wish, quantity, description }: Omit<WishlistItem, 'addedAt'>,
    ): Promise<void> {
      await database.transaction(async (t) => {
        await t.updateTable('wishlist').set({ updated_at: now() }).where('id', '=', wishlistId).execute()
        const values = { wanted: JSON.stringify(wish), fingerprint: fingerprint(wish), quantity, description }
        await t
          .updateTable('wishlist_item')
          .set(values)
          .where('id', '=', id)
          .where('wishlist_id', '=', wishlistId)
          .execute()
      })
    },

    async remove(wishlistId: number, ids: number[]): Promise<void> {
      if (ids.length === 0) return
      await database.transaction(async (t) => {
        await t.updateTable('wishlist').set({ updated_at: now() }).where('id', '=', wishlistId).execute()
        await t.deleteFrom('wishlist_item').where('wishlist_id', '=', wishlistId).where('id', 'in', ids).execute()
      })
    },
  }
}

function fingerprint({ sku, parentSku, selectedOptions, enteredOptions }: Wish): string {
  const entered = enteredOptions.map(({ uid, value }) => `${uid}=${value}`)
  const parts = [sku, parentSku ?? '', [...selectedOptions].sort(), entered.sort()]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function wishlistOf(row: Selectable<CustomerTables['wishlist']>): Wishlist {
  const { id, customer_id, sharing_code, updated_at } = row
  return { id: Number(id), customerId: customer_id, sharingCode: sharing_code, updatedAt: Number(updated_at) }
}
