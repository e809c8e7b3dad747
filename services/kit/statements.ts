import type { LogEvent } from 'kysely'

type Observer = (sql: string) => void

const observers = new Set<Observer>()

/**
 * Tells of every statement that any database of this process runs, until the answer is called. For tests and
 * measurements: nobody listens in a shop.
 */
export function observeStatements(observer: Observer): () => void {
  observers.add(observer)
  return () => observers.delete(observer)
}

/** What a database reports its statements to. */
export function tellObservers({ query }: LogEvent): void {
  if (observers.size === 0) return
  for (const observer of observers) observer(query.sql)
}
