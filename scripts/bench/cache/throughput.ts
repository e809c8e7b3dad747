/** Documents a second of one core: nginx with the same bytes, Varnish, and the shop's own process. */
import type { Fleet, Tier } from './fleet.ts'
import { allCores, cpuMsOf, type Load, load, needTool, pin } from './tools.ts'
import { accepted, type Coding, openYardstick, whole } from './yardstick.ts'

export type Rate = {
  coding: Coding
  tier: string
  bytes: number
  load: Load
  /** Processor time of the server for one document. */
  cpuMs: number
  /** Of nginx, in the same coding. */
  ratio: number
}

const [serverCore, loadCore] = ['0', '1']
const warmSeconds = 1

async function measure(tier: Tier, path: string, coding: Coding, seconds: number, bytes: number): Promise<Rate> {
  pin(tier.group, serverCore)
  try {
    const headers = { 'accept-encoding': accepted[coding] }
    await load(`${tier.url}${path}`, headers, warmSeconds, loadCore)
    const before = cpuMsOf(tier.group)
    const measured = await load(`${tier.url}${path}`, headers, seconds, loadCore)
    const cpuMs = (cpuMsOf(tier.group) - before) / measured.requests
    return { coding, tier: tier.name, bytes, load: measured, cpuMs, ratio: 0 }
  } finally {
    pin(tier.group, allCores)
  }
}

/** The same page from each tier, in the codings that clients accept. Varnish keeps gzip alone, which browsers get instead of brotli. */
export async function throughput(fleet: Fleet, path: string, seconds: number): Promise<Rate[]> {
  for (const name of ['wrk', 'taskset'] as const) needTool(name)
  const codings: Coding[] = ['browser', 'identity']
  const shop = fleet.shops[0]
  // Brotli is made when there is time for it.
  for (let tries = 0; tries < 100; tries++) {
    if ((await whole(shop, path, 'browser')).headers['content-encoding'] === 'br') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const pages = Object.fromEntries(
    await Promise.all(codings.map(async (coding) => [coding, await whole(shop, path, coding)] as const)),
  )
  const nginx = await openYardstick(fleet, pages)
  const rates: Rate[] = []
  for (const coding of codings) {
    const bytesOf = async (tier: Tier) => (await whole(tier, path, coding)).body.length
    const own = [await measure(nginx, `/${coding}`, coding, seconds, pages[coding]?.body.length ?? 0)]
    for (const tier of [fleet.edge, shop]) own.push(await measure(tier, path, coding, seconds, await bytesOf(tier)))
    const yardstick = own[0]?.load.requestsPerSecond ?? 1
    rates.push(...own.map((rate) => ({ ...rate, ratio: rate.load.requestsPerSecond / yardstick })))
  }
  return rates
}
