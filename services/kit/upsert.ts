import { type InsertQueryBuilder, type InsertResult, sql } from 'kysely'
import type { Engine } from './columns.ts'

/**
 * The end of an insert that overwrites: rows whose `keys` exist already get the new `columns`.
 * `insertInto('stock').values(rows).$call(overwrite(engine, ['sku'], ['quantity']))`. Without columns, the old row stays.
 */
export function overwrite<S, T extends keyof S>(
  engine: Engine,
  keys: (keyof S[T] & string)[],
  columns: (keyof S[T] & string)[] = [],
) {
  return (query: InsertQueryBuilder<S, T, InsertResult>): InsertQueryBuilder<S, T, InsertResult> => {
    if (engine === 'mysql') {
      const [key] = keys
      const kept = columns.length > 0 ? columns : key ? [key] : []
      const set = Object.fromEntries(kept.map((column) => [column, sql`values(${sql.ref(column)})`]))
      return query.onDuplicateKeyUpdate(set as never)
    }
    return query.onConflict((conflict) => {
      const target = conflict.columns(keys as never)
      if (columns.length === 0) return target.doNothing()
      return target.doUpdateSet(
        Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)])) as never,
      )
    }) as InsertQueryBuilder<S, T, InsertResult>
  }
}
