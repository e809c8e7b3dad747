import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { newCartId } from '../cart-id.ts'
import type { Cart, CartLine, CartStatus } from '../domain/cart.ts'
import { cartOf, columnsOf, detailsOf, emptyDetails } from './cart-rows.ts'
import type { CartTables } from './cart-tables.ts'
import { readLines, saveLines } from './line-store.ts'

export type CartStore = ReturnType<typeof cartStore>

/** Carts and their lines. Nothing here decides anything: a save stands if nobody saved since the cart was read. */
export function cartStore(database: Database<CartTables>) {
  return {
    /** A guest's empty cart. False when the id is taken. */
    async create(id: string, now: number): Promise<boolean> {
      return insertOnce(database, freshRow(id, null, now))
    },

    /**
     * The active cart of a customer, which is opened with this id when there is none. Tabs that ask at the same time
     * get the same one: the database takes one active cart per customer. Null when another cart has the id.
     */
    async openForCustomer(customerId: number, id: string, now: number): Promise<Cart | null> {
      const before = await findActive(database.write, customerId)
      if (before) return before
      await insertOnce(database, freshRow(id, customerId, now))
      return findActive(database.write, customerId)
    },

    /** The active cart of a customer, for changing; null when there is none. */
    findOfCustomer: (customerId: number) => findActive(database.write, customerId),

    /** For looking. */
    find: (id: string) => findLast(database.read(), id),

    /** For changing: never from a replica. */
    findForChange: (id: string) => findLast(database.write, id),

    /** The cart as saved, with its new lines numbered; null when somebody else saved or closed it meanwhile. */
    save(cart: Cart, now: number): Promise<Cart | null> {
      return unlessOvertaken(() => database.transaction((t) => save(t, database.engine, cart, now)))
    },

    /** Ends one cart and saves the one into which it went: both or neither. Null when either changed meanwhile. */
    async merge(source: Cart, destination: Cart, now: number): Promise<Cart | null> {
      return unlessOvertaken(() =>
        database.transaction(async (t) => {
          // The source first: its customer may be the one who gets the other cart.
          if (!(await end(t, source, 'merged', now))) throw new Overtaken()
          const saved = await save(t, database.engine, destination, now)
          if (!saved) throw new Overtaken()
          return saved
        }),
      )
    },

    /**
     * Closes a cart whose order stands. Again is fine. `missed` answers the lines that the order does not contain: they
     * go on in a new cart of the same owner, in which the old id leads.
     */
    close(id: string, orderNumber: string, missed: (lines: CartLine[]) => CartLine[], now: number): Promise<void> {
      return database.transaction(async (t) => {
        const { numUpdatedRows } = await t
          .updateTable('cart')
          .set((row) => ({
            status: 'placed',
            active_customer_id: null,
            order_number: orderNumber,
            updated_at: now,
            version: row('version', '+', 1),
          }))
          .where('id', '=', id)
          .where('status', '=', 'active')
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) return
        // Read after the row is taken: nobody adds a line any more.
        const cart = await find(t, id)
        const lines = cart ? missed(cart.lines) : []
        if (!cart || lines.length === 0) return
        const next = newCartId()
        await t
          .insertInto('cart')
          .values(freshRow(next, cart.customerId, now))
          .execute()
        await t
          .insertInto('cart_line')
          .values(lines.map((line) => columnsOf(next, line)))
          .execute()
        await t.updateTable('cart').set({ continued_in: next }).where('id', '=', id).execute()
      })
    },

    /** Forgets carts that nobody has touched since `before`. Answers how many. */
    async expire(before: number): Promise<number> {
      return database.transaction(async (t) => {
        const old = t.selectFrom('cart').select('id').where('updated_at', '<', before)
        await t.deleteFrom('cart_line').where('cart_id', 'in', old).execute()
        const { numDeletedRows } = await t.deleteFrom('cart').where('updated_at', '<', before).executeTakeFirst()
        return Number(numDeletedRows)
      })
    },
  }
}

/** Undoes a transaction that came second. */
class Overtaken extends Error {}

/** Null when another came first: to one of the carts, or to the one active cart that a customer may have. */
async function unlessOvertaken<T>(save: () => Promise<T>): Promise<T | null> {
  try {
    return await save()
  } catch (error) {
    const isTaken = error instanceof Error && /UNIQUE constraint failed|Duplicate entry/.test(error.message)
    if (error instanceof Overtaken || isTaken) return null
    throw error
  }
}

function freshRow(id: string, customerId: number | null, now: number) {
  const owner = { customer_id: customerId, active_customer_id: customerId, email: null, continued_in: null }
  const times = { created_at: now, updated_at: now }
  return { id, version: 1, status: 'active' as const, ...owner, details: JSON.stringify(emptyDetails), ...times }
}

/** False when the id is taken, or the customer has an active cart. */
async function insertOnce({ engine, write }: Database<CartTables>, row: ReturnType<typeof freshRow>): Promise<boolean> {
  const insert = write.insertInto('cart').values(row)
  const { numInsertedOrUpdatedRows } = await (engine === 'mysql'
    ? insert.ignore()
    : insert.orIgnore()
  ).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function find(database: Kysely<CartTables>, id: string): Promise<Cart | null> {
  const row = await database.selectFrom('cart').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? cartOf(row, await readLines(database, id)) : null
}

/** The cart of this id, or the one in which it goes on. */
async function findLast(database: Kysely<CartTables>, id: string): Promise<Cart | null> {
  const cart = await find(database, id)
  return cart?.continuedIn ? findLast(database, cart.continuedIn) : cart
}

async function findActive(database: Kysely<CartTables>, customerId: number): Promise<Cart | null> {
  const row = await database
    .selectFrom('cart')
    .selectAll()
    .where('active_customer_id', '=', customerId)
    .executeTakeFirst()
  return row ? cartOf(row, await readLines(database, row.id)) : null
}

async function save(t: Transaction<CartTables>, engine: Engine, cart: Cart, now: number): Promise<Cart | null> {
  const owner = { customer_id: cart.customerId, active_customer_id: cart.customerId }
  const { numUpdatedRows } = await t
    .updateTable('cart')
    .set({ version: cart.version + 1, ...owner, email: cart.email, details: detailsOf(cart), updated_at: now })
    .where('id', '=', cart.id)
    .where('version', '=', cart.version)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return null
  return { ...cart, version: cart.version + 1, lines: await saveLines(t, engine, cart) }
}

async function end(t: Transaction<CartTables>, cart: Cart, status: CartStatus, now: number): Promise<boolean> {
  const { numUpdatedRows } = await t
    .updateTable('cart')
    .set({ version: cart.version + 1, status, active_customer_id: null, updated_at: now })
    .where('id', '=', cart.id)
    .where('version', '=', cart.version)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
