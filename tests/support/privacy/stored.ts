/** What is left in every cache after the people have gone: asked for by a stranger at each tier, and read byte by byte in Redis. */
import { Redis } from 'ioredis'
import { canariesIn } from './canaries.ts'
import { cachePrefix, type PrivacyFleet } from './fleet.ts'
import { digests, faultsOf, forms, type Leak } from './traffic.ts'
import { type Tier, Visitor } from './visitor.ts'

export type Stored = { asked: number; stored: number; redisKeys: number; leaks: Leak[] }

/** Asks each tier for everything that was asked for, as somebody whom nobody knows. */
async function askAsStranger({ tiers }: PrivacyFleet, pages: string[]): Promise<Omit<Stored, 'redisKeys'>> {
  const [edge] = tiers as [Tier, ...Tier[]]
  const stranger = new Visitor(edge.url, null)
  const digestOf = digests(edge)
  const leaks: Leak[] = []
  const waiting = tiers.flatMap((tier) => pages.map((page) => ({ tier, page })))
  let stored = 0
  const asked = waiting.length
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [form = '', path = ''] = next.page.split(' ')
      const digest = await digestOf(form)
      const address = digest ? `${path}${path.includes('?') ? '&' : '?'}${digest}` : path
      const answer = await stranger.ask(next.tier, address, { headers: forms[form] ?? {} }).catch(() => null)
      if (!answer) continue
      if (/^(hit|stale)$/.test(String(answer.headers['x-cache']))) stored++
      for (const what of faultsOf(answer, stranger))
        leaks.push({ what, where: `${next.tier.name} ${form} ${path}`, who: 'stored' })
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  return { asked, stored, leaks }
}

/** Every byte in Redis; texts of two bytes a letter are read, too. */
async function scanRedis(url: string): Promise<{ keys: number; leaks: Leak[] }> {
  const client = new Redis(url)
  const leaks: Leak[] = []
  let keys = 0
  for await (const names of client.scanStream({ count: 500 })) {
    for (const key of names as string[]) {
      keys++
      const bytes = await client.dump(key).catch(() => null)
      const held = (await client.getBuffer(key).catch(() => null)) ?? Buffer.from(String(bytes), 'latin1')
      const text = `${key}\n${held.toString('latin1').replaceAll('\0', '')}`
      const { persons, groups } = canariesIn(text)
      // A page of a group holds the group's prices, under the group's name. Answers are kept under a hash of theirs.
      const isHashed = key.startsWith(`${cachePrefix}:answer:`)
      const foreign = [...groups].filter((group) => !isHashed && !key.includes(`.g${group}`))
      const isCookie = key.includes(`${cachePrefix}:page:`) && /set-cookie/i.test(text)
      if (persons.size > 0)
        leaks.push({ what: `data of persons ${[...persons]}`, where: `Redis ${key}`, who: 'stored' })
      if (foreign.length > 0) leaks.push({ what: `prices of groups ${foreign}`, where: `Redis ${key}`, who: 'stored' })
      if (isCookie) leaks.push({ what: 'a cookie', where: `Redis ${key}`, who: 'stored' })
    }
  }
  client.disconnect()
  return { keys, leaks }
}

/** Looks through everything that is stored anywhere. */
export async function storedObjects(fleet: PrivacyFleet, pages: string[]): Promise<Stored> {
  const redis = await scanRedis(fleet.redisUrl)
  const asked = await askAsStranger(fleet, pages)
  return { ...asked, redisKeys: redis.keys, leaks: [...redis.leaks, ...asked.leaks] }
}
