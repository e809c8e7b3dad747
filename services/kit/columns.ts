import type { ColumnDataType, ColumnDefinitionBuilder } from 'kysely'

export type Engine = 'sqlite' | 'mysql'

/** What a migration writes instead of an engine's own type names. */
export type ColumnKinds = {
  /** With `autoincrement`: `addColumn('id', columns.id, columns.autoincrement)`. */
  id: ColumnDataType
  autoincrement(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder
  /** A short text that may be compared and indexed. */
  key(length?: number): ColumnDataType
  text: ColumnDataType
  /** Written with JSON.stringify, read with `fromJson`. */
  json: ColumnDataType
  integer: ColumnDataType
  bigint: ColumnDataType
  /** 0 or 1. */
  boolean: ColumnDataType
  /** Milliseconds since 1970. */
  datetime: ColumnDataType
  /** Quantities and ratings; never money. */
  double: ColumnDataType
}

/** The column types of an engine. */
export function columnKinds(engine: Engine): ColumnKinds {
  const sqlite = engine === 'sqlite'
  return {
    id: sqlite ? 'integer' : 'bigint',
    autoincrement: (column) => column.autoIncrement().primaryKey(),
    key: (length = 190) => `varchar(${length})`,
    text: 'text',
    json: sqlite ? 'text' : 'json',
    integer: 'integer',
    bigint: 'bigint',
    boolean: sqlite ? 'integer' : 'boolean',
    datetime: 'bigint',
    double: sqlite ? 'real' : 'double precision',
  }
}

/** A JSON column as it was written: SQLite hands back text, MariaDB's driver at times the value itself. */
export function fromJson(column: unknown): unknown {
  return typeof column === 'string' ? JSON.parse(column) : column
}
