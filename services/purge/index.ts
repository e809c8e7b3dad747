import type { CatalogFacts } from '../../contracts/internal/catalog.ts'
import { type Database, openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import { idempotentConsumer } from '../kit/outbox.ts'
import type { Relay } from '../kit/relay.ts'
import { decodeNumericUid } from '../kit/uid.ts'
import { overwrite } from '../kit/upsert.ts'
import { patternsOf } from './domain/patterns.ts'
import { endsOf } from './domain/tags-of.ts'
import { sendPurge } from './send-purge.ts'
import { type PurgeTables, purgeMigrations } from './store/purge-tables.ts'

/** A cache that does not answer is told again, less and less often, until it does. */
const longestWaitMs = 30_000
const batch = 2000

export type PurgeOptions = {
  databaseUrl: string
  relay: Relay
  catalog: CatalogFacts
  /** Where caches listen, such as http://localhost:3000/; Magento calls them http-cache-hosts. Undefined: as was last said. */
  hosts?: string[] | undefined
  /** Sent along, for caches that do not go by addresses. */
  token?: string | undefined
}

/**
 * The purge service: tells caches what has ended, in Magento's own protocol, so that any cache that serves Magento serves
 * us. What is to be told is kept until the cache has answered.
 */
export async function openPurge({ databaseUrl, relay, catalog, hosts: said, token }: PurgeOptions) {
  const database = await openDatabase<PurgeTables>({ url: databaseUrl, name: 'purge', migrations: purgeMigrations })
  const hosts = await knownHosts(database, said)
  const log = logger('purge')
  const waits = new Map<string, number>()
  let closed = false

  relay.subscribe(
    idempotentConsumer(database, 'purge', async (event, t) => {
      if (hosts.length === 0) return
      const { tags, skus } = endsOf(event)
      const facts = skus.length > 0 ? await catalog.productFacts({ skus }) : []
      const all = [...tags, ...facts.flatMap((fact) => (fact ? `cat_p_${decodeNumericUid(fact.uid)}` : []))]
      if (all.length === 0) return
      const rows = hosts.flatMap((host) => all.map((tag) => ({ host, tag, since: Date.now() })))
      await t
        .insertInto('pending_purge')
        .values(rows)
        .$call(overwrite(database.engine, ['host', 'tag'], ['since']))
        .execute()
    }),
  )
  const forget = database.onCommit(() => void flush())

  const running = new Map<string, Promise<void>>()
  /** Tells each cache what it has not been told yet; what comes meanwhile is told right after. */
  async function flush(): Promise<void> {
    for (const host of hosts) {
      const before = running.get(host)
      if (before) await before
      if (closed || running.has(host)) continue
      const turn = tell(host).finally(() => running.delete(host))
      running.set(host, turn)
    }
    await Promise.all(running.values())
  }

  async function tell(host: string): Promise<void> {
    for (;;) {
      const rows = await database.write
        .selectFrom('pending_purge')
        .select(['tag', 'since'])
        .where('host', '=', host)
        .orderBy('since')
        .limit(batch)
        .execute()
      if (rows.length === 0) return
      const tags = rows.map(({ tag }) => tag)
      try {
        for (const pattern of patternsOf(tags)) await sendPurge(host, pattern, token)
        waits.delete(host)
      } catch (error) {
        const wait = Math.min((waits.get(host) ?? 250) * 2, longestWaitMs)
        waits.set(host, wait)
        log.warn({ err: error, host, waiting: rows.length }, 'a cache could not be told; it will be told again')
        setTimeout(() => void flush(), wait).unref()
        return
      }
      // What was changed again while it was being told stays, and is told again.
      const newest = Math.max(...rows.map(({ since }) => Number(since)))
      await database.write
        .deleteFrom('pending_purge')
        .where('host', '=', host)
        .where('tag', 'in', tags)
        .where('since', '<=', newest)
        .execute()
    }
  }
  void flush()

  return {
    /** Ends when every cache that answers has been told everything. */
    flush,
    /** How much each cache still has to be told. */
    async pending(): Promise<{ host: string; tags: number }[]> {
      const rows = await database
        .read()
        .selectFrom('pending_purge')
        .select(({ fn }) => ['host', fn.countAll<number>().as('tags')])
        .groupBy('host')
        .execute()
      return rows.map(({ host, tags }) => ({ host, tags: Number(tags) }))
    },
    async close() {
      closed = true
      forget()
      await Promise.all(running.values())
      await database.close()
    },
  }
}

/** The caches to tell: those that are said now, which are noted, or those that were noted. */
async function knownHosts(database: Database<PurgeTables>, said: string[] | undefined): Promise<string[]> {
  if (said === undefined) {
    const rows = await database.write.selectFrom('purge_host').select('host').execute()
    return rows.map(({ host }) => host)
  }
  await database.transaction(async (t) => {
    await t.deleteFrom('purge_host').execute()
    if (said.length > 0)
      await t
        .insertInto('purge_host')
        .values(said.map((host) => ({ host })))
        .execute()
    // A cache that is no more need not be told anything.
    await t
      .deleteFrom('pending_purge')
      .where('host', 'not in', [...said, ''])
      .execute()
  })
  return said
}
