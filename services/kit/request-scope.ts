import { AsyncLocalStorage } from 'node:async_hooks'

/** The databases that the request under way has written to. */
const requests = new AsyncLocalStorage<Set<object>>()

/** Runs the work of one request: what it wrote, it also reads, wherever else reads may go. */
export const withRequest = <T>(work: () => T): T => requests.run(new Set(), work)

/** Remembers that the request under way writes to this database; outside a request nothing is remembered. */
export function noteWrite(database: object): void {
  requests.getStore()?.add(database)
}

/** Whether the request under way has written to this database. */
export const hasWritten = (database: object): boolean => requests.getStore()?.has(database) ?? false
