import { CompiledQuery, type Insertable, type Kysely, type Transaction } from 'kysely'
import type { Engine } from './columns.ts'

/** Rows of one statement: powers of two, so that a table needs a handful of texts, each prepared once. */
const mostRows = 128
/** Below SQLite's bound of 32,766 values of one statement. */
const mostValues = 8192

type TablesOf<D> = D extends Transaction<infer S> ? S : D extends Kysely<infer S> ? S : never
type Clash<Column extends string> = { engine: Engine; keys: Column[]; columns?: Column[] }

/**
 * Inserts many rows by statements of many rows each, whose text is the same every time: what a query builder does once
 * per row is done once per table. All rows have the columns of the first one; `undefined` is null. With `clash`, rows
 * whose `keys` exist already get the new `columns`, or stay as they are when no column is named.
 *
 * `await insertMany(t, 'stock_item', rows, { engine, keys: ['sku'], columns: ['quantity'] })`
 */
export async function insertMany<D extends Pick<Kysely<unknown>, 'executeQuery'>, T extends keyof TablesOf<D> & string>(
  database: D,
  table: T,
  rows: readonly Insertable<TablesOf<D>[T]>[],
  clash?: Clash<keyof TablesOf<D>[T] & string>,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first as object)
  const most = Math.min(mostRows, 2 ** Math.floor(Math.log2(mostValues / columns.length)))
  for (let from = 0; from < rows.length; ) {
    const left = rows.length - from
    const count = left >= most ? most : 2 ** Math.floor(Math.log2(left))
    const values: unknown[] = []
    for (let i = from; i < from + count; i++) {
      const row = rows[i] as Record<string, unknown>
      for (const column of columns) values.push(row[column] ?? null)
    }
    await database.executeQuery(CompiledQuery.raw(textOf(table, columns, count, clash), values))
    from += count
  }
}

const texts = new Map<string, string>()

/** The names are those of our own tables and never anybody's input. */
function textOf(table: string, columns: string[], rows: number, clash: Clash<string> | undefined): string {
  const key = [table, columns.join(), rows, clash?.engine, clash?.keys.join(), clash?.columns?.join()].join(' ')
  const known = texts.get(key)
  if (known) return known
  const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
  const row = `(${columns.map(() => '?').join(', ')})`
  const text = `insert into ${quoted([table])} (${quoted(columns)}) values ${Array(rows).fill(row).join(', ')}${onClash(clash)}`
  texts.set(key, text)
  return text
}

function onClash(clash: Clash<string> | undefined): string {
  if (!clash) return ''
  const { engine, keys, columns = [] } = clash
  if (engine === 'mysql') {
    const kept = columns.length > 0 ? columns : keys.slice(0, 1)
    return ` on duplicate key update ${kept.map((name) => `\`${name}\` = values(\`${name}\`)`).join(', ')}`
  }
  const target = ` on conflict (${keys.map((name) => `\`${name}\``).join(', ')})`
  if (columns.length === 0) return `${target} do nothing`
  return `${target} do update set ${columns.map((name) => `\`${name}\` = excluded.\`${name}\``).join(', ')}`
}
