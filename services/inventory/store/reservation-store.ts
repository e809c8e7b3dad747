import { sql, type Transaction } from 'kysely'
import type { InventoryApi, StockLine } from '../../../contracts/internal/inventory.ts'
import type { Database } from '../../kit/database.ts'
import { emit } from '../../kit/outbox.ts'
import { overwrite } from '../../kit/upsert.ts'
import { reservationLines } from '../domain/reservation-lines.ts'
import { stateOf } from '../domain/stock-state.ts'
import type { InventoryTables } from './inventory-tables.ts'
import { itemsOf, withParents } from './stock-store.ts'

/** An order is placed in seconds; what is held longer was left by somebody who will not come back soon. */
const heldMs = 30 * 60 * 1000
const sweepBatch = 200

type Reservations = Pick<InventoryApi, 'reserve' | 'release' | 'commit' | 'restock'> & {
  /** Gives back what was held too long; answers how many reservations. */
  expire(): Promise<number>
}
type T = Transaction<InventoryTables>

class OutOfStock extends Error {
  readonly sku: string

  constructor(sku: string) {
    super(`out of stock: ${sku}`)
    this.sku = sku
  }
}

/** Reservations by conditional update: two shoppers can never both be promised the last piece. */
export function reservationStore(database: Database<InventoryTables>, now: () => number): Reservations {
  return {
    async reserve({ key, lines }) {
      const wanted = reservationLines(lines)
      try {
        return await database.transaction((t) => reserve(t, key, wanted))
      } catch (error) {
        if (!(error instanceof OutOfStock)) throw error
        return refuse(key, error.sku)
      }
    },
    release: ({ key }) => database.transaction((t) => giveBack(t, key, 'released')),
    commit: ({ key }) => database.transaction((t) => commit(t, key)),
    restock: ({ key, lines }) => database.transaction((t) => restock(t, key, reservationLines(lines))),
    async expire() {
      const old = await database
        .read()
        .selectFrom('reservation')
        .select('reservation_key')
        .where('state', '=', 'held')
        .where('expires_at', '<', now())
        .limit(sweepBatch)
        .execute()
      for (const { reservation_key } of old) {
        await database.transaction((t) => giveBack(t, reservation_key, 'expired'))
      }
      return old.length
    },
  }

  async function reserve(t: T, key: string, lines: StockLine[]): ReturnType<InventoryApi['reserve']> {
    const first = await find(t, key)
    if (first?.state === 'held' || first?.state === 'committed') return { ok: true }
    if (first?.state === 'refused') {
      return { ok: false, sku: first.refused_sku ?? '', available: first.refused_available ?? 0 }
    }
    for (const { sku, quantity } of lines) {
      const { numUpdatedRows } = await t
        .updateTable('stock_item')
        .set({ reserved: sql`reserved + ${quantity}` })
        .where('sku', '=', sku)
        .where(
          sql<boolean>`(manage_stock = 0 or (is_in_stock = 1 and (backorders = 1 or quantity - reserved >= ${quantity})))`,
        )
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) throw new OutOfStock(sku)
    }
    await put(t, { reservation_key: key, state: 'held', refused_sku: null, refused_available: null })
    await t.deleteFrom('reservation_line').where('reservation_key', '=', key).execute()
    await t
      .insertInto('reservation_line')
      .values(lines.map((line) => ({ reservation_key: key, ...line })))
      .execute()
    await announce(t, lines)
    return { ok: true }
  }

  async function refuse(key: string, sku: string): ReturnType<InventoryApi['reserve']> {
    const item = (await itemsOf(database.write, [sku])).get(sku)
    const available = item ? stateOf(item).available : 0
    await database.transaction((t) =>
      put(t, { reservation_key: key, state: 'refused', refused_sku: sku, refused_available: available }),
    )
    return { ok: false, sku, available }
  }

  async function giveBack(t: T, key: string, state: 'released' | 'expired') {
    if (!(await settle(t, key, ['held'], state))) return
    const lines = await linesOf(t, key)
    for (const { sku, quantity } of lines) {
      await t
        .updateTable('stock_item')
        .set({ reserved: sql`reserved - ${quantity}` })
        .where('sku', '=', sku)
        .execute()
    }
    await announce(t, lines)
  }

  async function commit(t: T, key: string) {
    // What expired while an order was still being finished was sold all the same.
    const expired = (await find(t, key))?.state === 'expired'
    if (!(await settle(t, key, ['held', 'expired'], 'committed'))) return
    const lines = await linesOf(t, key)
    for (const { sku, quantity } of lines) {
      await t
        .updateTable('stock_item')
        .set({
          quantity: sql`case when manage_stock = 1 then quantity - ${quantity} else quantity end`,
          reserved: sql`reserved - ${expired ? 0 : quantity}`,
        })
        .where('sku', '=', sku)
        .execute()
    }
    if (expired) await announce(t, lines)
  }

  /** The key is written first: who comes second with the same one finds it taken and changes nothing. */
  async function restock(t: T, key: string, lines: StockLine[]) {
    const note = t.insertInto('restocking').values({ restocking_key: key, restocked_at: now() })
    const { numInsertedOrUpdatedRows } = await (database.engine === 'mysql'
      ? note.ignore()
      : note.orIgnore()
    ).executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n || lines.length === 0) return
    for (const { sku, quantity } of lines) {
      await t
        .updateTable('stock_item')
        .set({ quantity: sql`quantity + ${quantity}` })
        .where('sku', '=', sku)
        .where('manage_stock', '=', 1)
        .execute()
    }
    await announce(t, lines)
  }

  /** True for the one caller who moves the reservation on. */
  async function settle(t: T, key: string, from: ('held' | 'expired')[], state: 'released' | 'expired' | 'committed') {
    const { numUpdatedRows } = await t
      .updateTable('reservation')
      .set({ state })
      .where('reservation_key', '=', key)
      .where('state', 'in', from)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  async function put(t: T, row: Omit<InventoryTables['reservation'], 'expires_at'>) {
    await t
      .insertInto('reservation')
      .values({ ...row, expires_at: now() + heldMs })
      .$call(
        overwrite(database.engine, ['reservation_key'], ['state', 'refused_sku', 'refused_available', 'expires_at']),
      )
      .execute()
  }
}

const find = (t: T, key: string) =>
  t.selectFrom('reservation').selectAll().where('reservation_key', '=', key).executeTakeFirst()

const linesOf = (t: T, key: string) =>
  t
    .selectFrom('reservation_line')
    .select(['sku', 'quantity'])
    .where('reservation_key', '=', key)
    .orderBy('sku')
    .execute()

async function announce(t: T, lines: StockLine[]) {
  const skus = await withParents(
    t,
    lines.map(({ sku }) => sku),
  )
  await emit(t, { type: 'stock.changed', skus })
}
