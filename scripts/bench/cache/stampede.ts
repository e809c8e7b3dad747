/** A thousand visitors at once of a page that nobody has: what it costs the tier behind. */
import { Agent, get } from 'node:http'
import { Redis } from 'ioredis'
import { type Fleet, type Tier, token } from './fleet.ts'

export type Rush = {
  what: string
  visitors: number
  good: number
  ms: number
  /** Documents that Varnish asked of the shops; null where it was not asked. */
  originRequests: number | null
  /** Pages that were made, in the whole fleet. */
  renders: number
  /** The most that commerce was asked any one question, and how many there were. */
  mostOfOneQuestion: number
  questions: number
}

function visit({ host, port }: Tier, path: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host, port, path, agent, timeout: 30_000 }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.once('end', () => resolve(response.statusCode === 200 && bytes > 10_000))
      response.once('error', () => resolve(false))
    }).once('error', () => resolve(false))
  })
}

/** How many pages the shops' front doors have answered so far. */
async function answered(shops: Tier[]): Promise<number> {
  const counts = shops.map(async ({ url }) => {
    const text = await (await fetch(`${url}/api/metrics`, { headers: { 'x-purge-token': token } })).text()
    return [...text.matchAll(/^vitrine_page_answers_total\{[^}]*\} (\d+)/gm)].reduce((sum, [, n]) => sum + Number(n), 0)
  })
  return (await Promise.all(counts)).reduce((sum, n) => sum + n, 0)
}

/** So many visitors of a path at these tiers, evenly; the path is one that nobody has asked for before. */
async function rush(fleet: Fleet, what: string, tiers: Tier[], path: string, visitors: number): Promise<Rush> {
  const redis = new Redis(fleet.redisUrl)
  const monitor = await redis.monitor()
  let renders = 0
  monitor.on('monitor', (_: string, [command = '', name = '']: string[]) => {
    // Whoever makes a page writes it; the locks of those who would make it have longer names.
    if (command.toLowerCase() === 'set' && /^\w+:page:/.test(name) && name.endsWith(path)) renders++
  })
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  try {
    await fleet.commerce.count()
    const before = await answered(fleet.shops)
    const started = performance.now()
    const visits = Array.from({ length: visitors }, (_, at) => visit(tiers[at % tiers.length] as Tier, path, agent))
    const outcomes = await Promise.all(visits)
    const ms = performance.now() - started
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = Object.values(await fleet.commerce.count())
    const isEdge = tiers.includes(fleet.edge)
    return {
      what,
      visitors,
      good: outcomes.filter(Boolean).length,
      ms,
      originRequests: isEdge ? (await answered(fleet.shops)) - before : null,
      renders,
      mostOfOneQuestion: Math.max(0, ...asked),
      questions: asked.length,
    }
  } finally {
    monitor.disconnect()
    redis.disconnect()
    agent.destroy()
  }
}

/** At the edge, at one instance, at both at once; each on a page of its own. */
export async function stampede(fleet: Fleet, paths: string[], visitors: number): Promise<Rush[]> {
  const [first = '', second = '', third = ''] = paths
  return [
    await rush(fleet, 'Varnish', [fleet.edge], first, visitors),
    await rush(fleet, 'shop A', [fleet.shops[0]], second, visitors),
    await rush(fleet, 'shops A and B', fleet.shops, third, visitors),
  ]
}
