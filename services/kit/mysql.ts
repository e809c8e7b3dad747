import { Kysely, MysqlDialect } from 'kysely'
import { createPool } from 'mysql2'
import { tellObservers } from './statements.ts'

/** A pool of connections to MariaDB or MySQL. Sizes: 10 connections, 5 s to get one. */
export function openMysql<S>(url: string): Kysely<S> {
  const pool = createPool({
    uri: url,
    connectionLimit: 10,
    connectTimeout: 5000,
    enableKeepAlive: true,
    charset: 'utf8mb4',
    supportBigNumbers: true,
  })
  return new Kysely<S>({ dialect: new MysqlDialect({ pool }), log: tellObservers })
}

const deadlock = 1213
const lockWaitTimeout = 1205

/** Runs again what lost a deadlock: the loser was rolled back as a whole, so nothing is done twice. */
export async function retryDeadlocks<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const code = (error as { errno?: number }).errno
      if (attempt >= attempts || (code !== deadlock && code !== lockWaitTimeout)) throw error
    }
  }
}
