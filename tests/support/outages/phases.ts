/** Outages one after the other under a steady load, and what visitors saw of each. */
import { ask, type Seen, steadyLoad, Tally } from './load.ts'
import type { Stage } from './stage.ts'
import { type Views, viewOf } from './views.ts'

export type Phase = {
  name: string
  seconds: number
  begin?(stage: Stage, views: Views): Promise<unknown> | unknown
  end?(stage: Stage): Promise<unknown> | unknown
  /** The backend is away: pages that nobody has seen must say so, and the cart too. */
  isWithoutBackend?: boolean
}

/** What one who comes to a page that nobody has, or to his cart, was told while the backend was away. */
export type Cold = { what: string; status: number; milliseconds: number; retryAfter: string; isStyled: boolean }
export type Report = {
  name: string
  tally: Tally
  cold: Cold[]
  /** Milliseconds from the end of the outage until every door answered a page made after it; null when nothing was away. */
  freshAfter: number | null
  megabytes: number[]
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Phases of the whole proof; `seconds` is how long Redis is away in each, `backendSeconds` the backend. */
export function allPhases(seconds: number, backendSeconds: number): Phase[] {
  const rest = Math.max(5, Math.round(seconds / 6))
  const redis: Phase[] = [
    { name: 'all is well', seconds: rest * 2 },
    { name: 'Redis hangs', seconds, begin: ({ redis }) => redis.freeze(), end: ({ redis }) => redis.thaw() },
    { name: 'Redis is back', seconds: rest },
    { name: 'Redis killed', seconds, begin: ({ redis }) => redis.kill(), end: ({ redis }) => redis.start() },
    { name: 'Redis is back, empty', seconds: rest },
    {
      name: 'Redis answers after 300 ms',
      seconds,
      begin: ({ wayToRedis }) => wayToRedis.spoil({ kind: 'latency', ms: 300 }),
      end: ({ wayToRedis }) => wayToRedis.spoil(null),
    },
    {
      name: 'the way to Redis is blocked',
      seconds,
      begin: ({ wayToRedis }) => wayToRedis.spoil({ kind: 'timeout' }),
      end: ({ wayToRedis }) => wayToRedis.spoil(null),
    },
    { name: 'Redis is emptied', seconds: rest, begin: ({ redis }) => emptied(redis.url) },
  ]
  const backend: Phase[] = [
    {
      name: 'the backend hangs',
      seconds: backendSeconds,
      begin: ({ commerce }) => commerce.freeze(),
      end: ({ commerce }) => commerce.thaw(),
      isWithoutBackend: true,
    },
    { name: 'the backend is back', seconds: rest },
    {
      name: 'the backend is gone, all was purged',
      seconds: backendSeconds,
      begin: async ({ commerce, purge }) => {
        await commerce.kill()
        await purge('.*')
      },
      end: ({ commerce }) => commerce.start(),
      isWithoutBackend: true,
    },
    { name: 'the backend is back again', seconds: rest },
  ]
  return [...redis, ...backend]
}

async function emptied(url: string): Promise<void> {
  const { default: Redis } = await import('ioredis')
  const redis = new Redis(url)
  await redis.flushall()
  redis.disconnect()
}

/** Runs them at so many views a second; `tell` hears of each when it is over. */
export async function runPhases(
  stage: Stage,
  views: Views,
  phases: Phase[],
  perSecond: number,
  tell: (report: Report) => void,
): Promise<Report[]> {
  let tally = new Tally()
  const load = steadyLoad(perSecond, views.next, (seen: Seen) => tally.note(seen))
  const reports: Report[] = []
  for (const phase of phases) {
    tally = new Tally()
    await phase.begin?.(stage, views)
    const cold: Cold[] = []
    const until = Date.now() + phase.seconds * 1000
    // The first few who ask find out that the backend is away; they are counted like all others.
    for (let round = 0; Date.now() < until; round++) {
      if (phase.isWithoutBackend) cold.push(...(await lookCold(views, round)))
      await pause(Math.min(2000, Math.max(0, until - Date.now())))
    }
    const own = tally
    await phase.end?.(stage)
    const freshAfter = phase.isWithoutBackend ? await untilFresh(views, Date.now()) : null
    const megabytes = stage.shops.map((shop) => Math.round(shop.residentBytes() / 1e6))
    const report = { name: phase.name, tally: own, cold, freshAfter, megabytes }
    reports.push(report)
    tell(report)
  }
  await load.stop()
  return reports
}

/** Somebody comes to a search that nobody has made, one of them by a link, and one looks into his cart. */
async function lookCold({ doors }: Views, round: number): Promise<Cold[]> {
  const door = doors[round % doors.length] ?? ''
  const page = await ask(viewOf(door, `/nobody-knows-${round}.html`, 'html'))
  const soft = await ask(viewOf(door, `/nobody-was-here-${round}.html`, 'rsc'))
  const html = page.body.length > 0 && String(page.headers['content-type']).startsWith('text/html')
  const told = (what: string, { status, milliseconds, headers }: typeof page, isStyled: boolean): Cold => ({
    what,
    status,
    milliseconds,
    retryAfter: String(headers['retry-after'] ?? ''),
    isStyled,
  })
  return [told('a page nobody has', page, html), told('the same by a link', soft, true)]
}

/** Waits until every door shows a page that was made after a moment; gives up after a minute. */
async function untilFresh({ doors, paths }: Views, since: number): Promise<number> {
  const path = paths[1] ?? '/'
  for (const door of doors) {
    for (;;) {
      const { status, headers, trail } = await ask(viewOf(door, path, 'html'))
      const madeAt = Date.now() - (Number(headers.age ?? 0) + 1) * 1000
      if (status === 200 && trail !== 'stale' && madeAt >= since - 1000) break
      if (Date.now() - since > 60_000) return Number.POSITIVE_INFINITY
      await pause(100)
    }
  }
  return Date.now() - since
}
