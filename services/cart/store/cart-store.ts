import type { Kysely, Selectable } from 'kysely'
import { type Engine, fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { Cart, CartLine } from '../domain/cart.ts'
import type { CartTables } from './cart-tables.ts'

type Details = Pick<Cart, 'shippingAddress' | 'billingAddress' | 'shippingChoice' | 'paymentChoice'>
type Facts = Omit<CartLine, 'id' | 'quantity' | 'addedAt' | 'changedAt'>

const emptyDetails: Details = { shippingAddress: null, billingAddress: null, shippingChoice: null, paymentChoice: null }

export type CartStore = ReturnType<typeof cartStore>

/** Carts and their lines. Nothing here decides anything: a save stands if nobody saved since the cart was read. */
export function cartStore(database: Database<CartTables>) {
  return {
    /** False when the id is taken. */
    async create(id: string, now: number): Promise<boolean> {
      return database.transaction(async (t) => {
        const taken = await t.selectFrom('cart').select('id').where('id', '=', id).executeTakeFirst()
        if (taken) return false
        const times = { created_at: now, updated_at: now }
        const details = JSON.stringify(emptyDetails)
        const row = { id, version: 1, status: 'active', email: null, details, order_number: null, ...times } as const
        await t.insertInto('cart').values(row).execute()
        return true
      })
    },

    /** For looking. */
    find: (id: string) => find(database.read(), id),

    /** For changing: never from a replica. */
    findForChange: (id: string) => find(database.write, id),

    /** The cart as saved, with its new lines numbered; null when somebody else saved or closed it meanwhile. */
    async save(cart: Cart, now: number): Promise<Cart | null> {
      return database.transaction(async (t) => {
        const { numUpdatedRows } = await t
          .updateTable('cart')
          .set({ version: cart.version + 1, email: cart.email, details: detailsOf(cart), updated_at: now })
          .where('id', '=', cart.id)
          .where('version', '=', cart.version)
          .where('status', '=', 'active')
          .executeTakeFirst()
        if (numUpdatedRows !== 1n) return null
        return { ...cart, version: cart.version + 1, lines: await saveLines(t, database.engine, cart) }
      })
    },

    /** Closes a cart whose order stands. Again is fine. */
    async close(id: string, orderNumber: string, now: number): Promise<void> {
      await database.write
        .updateTable('cart')
        .set((row) => ({
          status: 'placed',
          order_number: orderNumber,
          updated_at: now,
          version: row('version', '+', 1),
        }))
        .where('id', '=', id)
        .where('status', '=', 'active')
        .execute()
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

async function find(database: Kysely<CartTables>, id: string): Promise<Cart | null> {
  const row = await database.selectFrom('cart').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const lines = await readLines(database, id)
  const details = fromJson(row.details) as Details
  return { id, version: row.version, status: row.status, email: row.email, lines, ...details }
}

/** Writes what differs from the rows that are there, with the same few statements however many lines do. */
async function saveLines(t: Kysely<CartTables>, engine: Engine, cart: Cart): Promise<CartLine[]> {
  const before = await t.selectFrom('cart_line').selectAll().where('cart_id', '=', cart.id).execute()
  const known = new Map(before.map((row) => [row.id, lineOf(row)]))
  const kept = new Set(cart.lines.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id))
  if (gone.length > 0) await t.deleteFrom('cart_line').where('id', 'in', gone).execute()

  const changed = cart.lines.flatMap((line) => {
    const old = line.id === null ? undefined : known.get(line.id)
    const same = old?.changedAt === line.changedAt && old.quantity === line.quantity
    return line.id === null || same ? [] : { id: line.id, ...columnsOf(cart.id, line) }
  })
  if (changed.length > 0) {
    const write = overwrite<CartTables, 'cart_line'>(engine, ['id'], ['quantity', 'facts', 'changed_at'])
    await t.insertInto('cart_line').values(changed).$call(write).execute()
  }
  const fresh = cart.lines.filter(({ id }) => id === null).map((line) => columnsOf(cart.id, line))
  if (fresh.length === 0) return cart.lines
  await t.insertInto('cart_line').values(fresh).execute()
  return readLines(t, cart.id)
}

async function readLines(database: Kysely<CartTables>, cartId: string): Promise<CartLine[]> {
  const rows = await database.selectFrom('cart_line').selectAll().where('cart_id', '=', cartId).orderBy('id').execute()
  return rows.map(lineOf)
}

function columnsOf(cart_id: string, { id: _, quantity, addedAt, changedAt, ...facts }: CartLine) {
  return { cart_id, quantity, facts: JSON.stringify(facts), added_at: addedAt, changed_at: changedAt }
}

function lineOf(row: Selectable<CartTables['cart_line']>): CartLine {
  const facts = fromJson(row.facts) as Facts
  return { ...facts, id: row.id, quantity: row.quantity, addedAt: row.added_at, changedAt: row.changed_at }
}

function detailsOf({ shippingAddress, billingAddress, shippingChoice, paymentChoice }: Cart): string {
  const details: Details = { shippingAddress, billingAddress, shippingChoice, paymentChoice }
  return JSON.stringify(details)
}
