import { DatabaseSync } from 'node:sqlite'
import type { InventoryApi, StockLine } from '../../contracts/internal/inventory.ts'

/** Pieces of one warehouse on real SQLite, for the tests of ordering: the conditional update decides who gets them. */
export function openShelf(file: string, pieces: Record<string, number>) {
  const sql = new DatabaseSync(file)
  sql.exec(`create table if not exists stock (sku text primary key, on_hand int, reserved int);
    create table if not exists reservation (key text primary key, lines text, state text)`)
  const insert = sql.prepare('insert into stock values (?, ?, 0) on conflict do nothing')
  for (const [sku, count] of Object.entries(pieces)) insert.run(sku, count)
  const take = sql.prepare('update stock set reserved = reserved + ? where sku = ? and on_hand - reserved >= ?')
  const left = (sku: string) =>
    Number(sql.prepare('select on_hand - reserved n from stock where sku = ?').get(sku)?.n ?? 0)
  const stateOf = (key: string) => sql.prepare('select * from reservation where key = ?').get(key)

  const api: Pick<InventoryApi, 'reserve' | 'release' | 'commit'> = {
    async reserve({ key, lines }) {
      if (stateOf(key)) return { ok: true }
      sql.exec('begin immediate')
      const short = lines.find(({ sku, quantity }) => take.run(quantity, sku, quantity).changes === 0)
      if (short) {
        sql.exec('rollback')
        return { ok: false, sku: short.sku, available: left(short.sku) }
      }
      sql.prepare("insert into reservation values (?, ?, 'held')").run(key, JSON.stringify(lines))
      sql.exec('commit')
      return { ok: true }
    },
    release: async ({ key }) => settle(key, 'released', 'update stock set reserved = reserved - ? where sku = ?'),
    commit: async ({ key }) =>
      settle(key, 'sold', 'update stock set reserved = reserved - ?1, on_hand = on_hand - ?1 where sku = ?2'),
  }

  function settle(key: string, state: string, change: string) {
    const row = stateOf(key)
    if (row?.state !== 'held') return
    sql.exec('begin immediate')
    for (const { sku, quantity } of JSON.parse(String(row.lines)) as StockLine[]) sql.prepare(change).run(quantity, sku)
    sql.prepare('update reservation set state = ? where key = ?').run(state, key)
    sql.exec('commit')
  }

  return {
    api,
    /** On hand and reserved. */
    count: (sku: string) => {
      const row = sql.prepare('select on_hand, reserved from stock where sku = ?').get(sku)
      return { onHand: Number(row?.on_hand), reserved: Number(row?.reserved) }
    },
    close: () => sql.close(),
  }
}
