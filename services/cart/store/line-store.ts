import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { Cart, CartLine } from '../domain/cart.ts'
import { columnsOf, lineOf } from './cart-rows.ts'
import type { CartTables } from './cart-tables.ts'

/** Writes what differs from the rows that are there, with the same few statements however many lines do. */
export async function saveLines(t: Kysely<CartTables>, engine: Engine, cart: Cart): Promise<CartLine[]> {
  const before = await t.selectFrom('cart_line').selectAll().where('cart_id', '=', cart.id).execute()
  const known = new Map(before.map((row) => [row.id, lineOf(row)]))
  const kept = new Set(cart.lines.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id))
  if (gone.length > 0) await t.deleteFrom('cart_line').where('id', 'in', gone).execute()

  const changed = cart.lines.flatMap((line) => {
    const old = line.id === null ? undefined : known.get(line.id)
    return line.id === null || isDeepStrictEqual(old, line) ? [] : { id: line.id, ...columnsOf(cart.id, line) }
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

/** The lines of a cart in the order in which they were added. */
export async function readLines(database: Kysely<CartTables>, cartId: string): Promise<CartLine[]> {
  const rows = await database.selectFrom('cart_line').selectAll().where('cart_id', '=', cartId).orderBy('id').execute()
  return rows.map(lineOf)
}
