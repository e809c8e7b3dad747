import { type Kysely, sql } from 'kysely'
import { logger } from './logger.ts'
import { hasWritten } from './request-scope.ts'

const lookMs = 2000

/** Where reads go when there is a replica. */
export type Replica<S> = { reader(): Kysely<S>; close(): Promise<void> }

/**
 * Reads go to the replica, except of a request that wrote before: it would miss its own change. While the replica does
 * not answer, or has stopped following, everything is read where it is written.
 */
export async function watchReplica<S>(replica: Kysely<S>, primary: Kysely<S>, name: string): Promise<Replica<S>> {
  const log = logger('replica')
  let follows = false
  const look = async () => {
    const now = await isFollowing(replica)
    if (now !== follows) log.warn({ database: name, follows: now }, now ? 'the replica follows' : 'no replica to read')
    follows = now
  }
  await look()
  const watch = setInterval(look, lookMs).unref()
  return {
    reader: () => (follows && !hasWritten(primary) ? replica : primary),
    async close() {
      clearInterval(watch)
      await replica.destroy()
    },
  }
}

type Status = { Slave_IO_Running?: string; Slave_SQL_Running?: string }

/** A server that follows nobody is no replica, whatever its address says. Needs the privilege to ask. */
async function isFollowing<S>(replica: Kysely<S>): Promise<boolean> {
  try {
    const { rows } = await sql<Status>`show slave status`.execute(replica)
    return rows[0]?.Slave_IO_Running === 'Yes' && rows[0].Slave_SQL_Running === 'Yes'
  } catch {
    return false
  }
}
