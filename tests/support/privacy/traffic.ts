/** Mixed traffic of many people at once through every door, and what of anybody's came to somebody else. */
import { canariesIn, foreignIn } from './canaries.ts'
import type { PrivacyFleet } from './fleet.ts'
import { noises } from './noises.ts'
import { sharedPage } from './people.ts'
import { type Answer, ask, type Tier, Visitor } from './visitor.ts'

export type Leak = { what: string; where: string; who: string }
export type Tally = {
  asked: number
  bySort: Map<string, number>
  byTrail: Map<string, number>
  statuses: Map<number, number>
  /** Answers in which people saw what is theirs: without these the rest would prove nothing. */
  own: number
  leaks: Leak[]
  failed: number
  seconds: number
  /** Every address and form that was asked for, to be asked again by a stranger. */
  pages: Set<string>
}

/** The forms in which browsers ask, with the headers that make them. */
export const forms: Record<string, Record<string, string>> = {
  html: {},
  rsc: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1' },
  segment: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
}

/** Questions whose answers hold what is private. */
const operations = ['Cart', 'Checkout', 'CustomerOverview', 'CustomerProfile', 'CustomerAddresses', 'CustomerWishlist']
const guestOperations = operations.slice(0, 2)
const shells = ['/cart', '/checkout', '/account', '/account/orders', '/account/sign-in', '/wishlist']
const campaigns = ['utm_source=mail', 'gclid=abc', 'fbclid=zz', 'utm_campaign=a;b', 'ref=x', 'x-y=1']

const count = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1)

/** The address with the digest that Next wants of a router in this form; learnt once from its redirect. */
export function digests(tier: Tier) {
  const known = new Map<string, Promise<string>>()
  return (form: string): Promise<string> => {
    const digest = known.get(form) ?? learn(tier, form)
    known.set(form, digest)
    return digest
  }
}

async function learn(tier: Tier, form: string): Promise<string> {
  if (form === 'html') return ''
  const { headers, status } = await ask(tier, '/?_rsc=0', { headers: forms[form] ?? {} })
  return status < 300 ? '_rsc=0' : (/[?&](_rsc(?:=[\w~-]*)?)/.exec(headers.location ?? '')?.[1] ?? '_rsc')
}

/** Who is there, and where: half of those who ask are signed in. */
async function arrivals(
  fleet: PrivacyFleet,
  edge: Tier,
): Promise<{ signedIn: Visitor[]; guests: Visitor[]; stranger: Visitor }> {
  const visitors = fleet.people.map((person) => new Visitor(edge.url, person))
  const waiting = [...visitors]
  const come = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await one.arrive(edge)
  }
  await Promise.all(Array.from({ length: 4 }, come))
  return {
    signedIn: visitors.filter(({ person }) => person?.isCustomer),
    guests: visitors.filter(({ person }) => !person?.isCustomer),
    stranger: new Visitor(edge.url, null),
  }
}

/** What is wrong with one answer, in words. */
export function faultsOf(answer: Answer, who: Visitor): string[] {
  const { status, headers, text, raw } = answer
  const control = String(headers['cache-control'] ?? '')
  const isKept = /^(hit|stale|shared)$/.test(String(headers['x-cache'] ?? ''))
  return [
    ...foreignIn(`${text}\n${raw}`, who.owner),
    ...(headers['set-cookie'] && (isKept || /s-maxage|public/.test(control)) ? ['a cookie in a stored answer'] : []),
    ...(isKept && status >= 400 && status !== 404 && status !== 410 ? [`a stored ${status}`] : []),
  ]
}

/** Lets so many requests come, `atOnce` at a time, and looks at every byte that comes back. */
export async function mixedTraffic(
  fleet: PrivacyFleet,
  paths: string[],
  {
    requests,
    arriveAt = fleet.tiers[0] as Tier,
    atOnce = 32,
    deadlineMs = 60_000,
  }: { requests: number; arriveAt?: Tier; atOnce?: number; deadlineMs?: number },
): Promise<Tally> {
  const { signedIn, guests, stranger } = await arrivals(fleet, arriveAt)
  const digestOf = digests(fleet.tiers[0] as Tier)
  const tally: Tally = {
    ...{ asked: 0, own: 0, failed: 0, seconds: 0, leaks: [] },
    ...{ bySort: new Map(), byTrail: new Map(), statuses: new Map(), pages: new Set() },
  }
  const oneOf = <One>(list: One[]) => list[Math.floor(Math.random() * list.length)] as One
  const chance = (share: number) => Math.random() < share
  const began = performance.now()

  async function page(who: Visitor, tier: Tier): Promise<[string, Answer]> {
    const form = oneOf(Object.keys(forms))
    const path = chance(0.15) ? sharedPage : chance(0.15) ? oneOf(shells) : oneOf(paths)
    const query = [await digestOf(form), chance(0.2) ? oneOf(campaigns) : ''].filter(Boolean).join('&')
    const address = query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path
    const noise = chance(0.05) ? oneOf(noises).headers : {}
    if (Object.keys(noise).length === 0) tally.pages.add(`${form} ${path}`)
    const headers = { ...noise, ...forms[form] }
    return [`page, ${form}`, await who.ask(tier, address, { headers })]
  }
  async function operation(who: Visitor, tier: Tier): Promise<[string, Answer]> {
    const names = who.person?.isCustomer ? operations : guestOperations
    return ['GraphQL', await who.operate(tier, oneOf(names))]
  }

  async function one(): Promise<void> {
    const draw = Math.random()
    const who = draw < 0.5 ? oneOf(signedIn) : draw < 0.75 ? oneOf(guests) : stranger
    const tier = chance(0.8) ? (fleet.tiers[0] as Tier) : oneOf(fleet.tiers.slice(1))
    const asks = who.person && chance(0.3) ? operation : page
    try {
      const [sort, answer] = await asks(who, tier)
      count(tally.bySort, `${who.person ? (who.person.isCustomer ? 'signed in' : 'guest') : 'stranger'}: ${sort}`)
      count(tally.byTrail, `${tier.name}: ${answer.headers['x-cache'] ?? 'passed'}`)
      count(tally.statuses, answer.status)
      for (const what of faultsOf(answer, who)) {
        tally.leaks.push({ what, where: `${tier.name} ${sort}`, who: String(who.person?.number ?? 'a stranger') })
      }
      const { persons, groups } = canariesIn(answer.text)
      if (persons.size > 0 || groups.size > 0) tally.own++
    } catch {
      tally.failed++
    }
  }
  async function work(): Promise<void> {
    while (tally.asked < requests && performance.now() - began < deadlineMs) {
      tally.asked++
      await one()
    }
  }
  // Something is always being made anew, or nothing would be stored while people ask.
  const endings = setInterval(() => {
    const headers = { 'x-magento-tags-pattern': `((^|,)${oneOf(['cat_p_1', 'cat_c_3', 'cat_c_5', 'cms_p'])}(,|$))` }
    ask(oneOf(fleet.tiers.slice(1)), '/', { method: 'PURGE', headers }).catch(() => {})
  }, 5000)
  await Promise.all(Array.from({ length: atOnce }, work))
  clearInterval(endings)
  tally.seconds = (performance.now() - began) / 1000
  return tally
}
