import { storeEvent } from '../../contracts/events.ts'
import { fromJson } from './columns.ts'
import type { Database } from './database.ts'
import { logger } from './logger.ts'
import type { Consumer, OutboxTables } from './outbox.ts'

const batch = 500
const pollMs = 2000
const longestWaitMs = 60_000
/** Told events are kept this long, for those who look for what happened. */
const keptMs = 7 * 24 * 3600 * 1000

/** Carries events from the outboxes of one process to its consumers: at least once, in order unless one fails. */
export type Relay = {
  addSource<S extends OutboxTables>(database: Database<S>): void
  subscribe(consumer: Consumer): void
  /** Tells all that is waiting now. */
  drain(): Promise<void>
  /** Ends after the delivery under way. */
  close(): Promise<void>
}

/** The relay of the embedded topology. It is woken by commits and looks by itself every two seconds. */
export function openRelay(): Relay {
  const log = logger('relay')
  const sources: Database<OutboxTables>[] = []
  const consumers: Consumer[] = []
  const forget: (() => void)[] = []
  let running: Promise<void> | null = null
  let again = false
  let closed = false

  const wake = () => {
    if (closed) return
    if (running) {
      again = true
      return
    }
    running = pass().finally(() => {
      running = null
      if (again) wake()
    })
  }

  async function pass() {
    again = false
    for (const source of sources) {
      try {
        while (!closed && (await deliver(source)) === batch);
      } catch (error) {
        log.error({ err: error }, 'the outbox could not be read')
      }
    }
  }

  /** One batch; answers how many events it tried. */
  async function deliver(source: Database<OutboxTables>): Promise<number> {
    const waiting = await source
      .fresh()
      .selectFrom('outbox')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('retry_at', '<=', Date.now())
      .orderBy('seq')
      .limit(batch)
      .execute()
    const told: string[] = []
    for (const { event_id, body, attempts } of waiting) {
      try {
        const event = storeEvent.parse(fromJson(body))
        for (const consumer of consumers) await consumer({ id: event_id, event })
        told.push(event_id)
      } catch (error) {
        const wait = Math.min(1000 * 2 ** attempts, longestWaitMs)
        log.error(
          { err: error, eventId: event_id, attempts: attempts + 1 },
          'an event was not taken; it will be told again',
        )
        await source.write
          .updateTable('outbox')
          .set({ attempts: attempts + 1, retry_at: Date.now() + wait })
          .where('event_id', '=', event_id)
          .execute()
      }
    }
    if (told.length > 0) {
      await source.write.updateTable('outbox').set({ sent_at: Date.now() }).where('event_id', 'in', told).execute()
    }
    return waiting.length
  }

  async function sweep() {
    for (const source of sources) {
      await source.write
        .deleteFrom('outbox')
        .where('sent_at', '<', Date.now() - keptMs)
        .execute()
      await source.write
        .deleteFrom('inbox')
        .where('consumed_at', '<', Date.now() - 2 * keptMs)
        .execute()
    }
  }

  const poll = setInterval(wake, pollMs).unref()
  const broom = setInterval(() => sweep().catch((error) => log.warn({ err: error }, 'sweep')), 3600_000).unref()

  return {
    addSource(database) {
      sources.push(database as unknown as Database<OutboxTables>)
      forget.push(database.onCommit(wake))
      wake()
    },
    subscribe: (consumer) => consumers.push(consumer),
    async drain() {
      wake()
      while (running) await running
    },
    async close() {
      closed = true
      again = false
      clearInterval(poll)
      clearInterval(broom)
      for (const stop of forget) stop()
      await running
    },
  }
}
