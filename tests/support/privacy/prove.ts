/** The proof of cache privacy from one end to the other, in any size, with its negative control. */
import type { Deception } from './deception.ts'
import { deception, poison } from './deception.ts'
import { openPrivacyFleet, type PrivacyFleet } from './fleet.ts'
import { openNaiveCache } from './naive-cache.ts'
import { peopleOf, sharedPage } from './people.ts'
import { type Stored, storedObjects } from './stored.ts'
import { type Leak, mixedTraffic, type Tally } from './traffic.ts'
import { ask, hangUp, patiently, type Tier, Visitor } from './visitor.ts'

export type Size = {
  requests: number
  customers: number
  guests: number
  /** Of the addresses that deceive, this share. */
  share: number
  /** Pages that are linked to and asked for, at most; and how long the traffic goes on, at most. */
  pages: number
  deadlineMs: number
  /** Stored pages that are asked for by a stranger, at most. */
  looked: number
  /** Pages that noise is tried on. */
  poisoned: string[]
}
/** `chosen`: what went wrong where somebody chose a currency. */
export type Proof = {
  chosen: string[]
  traffic: Tally
  stored: Stored
  deceived: Deception
  poisoned: Deception
  control: Tally
}

export const fullSize = (requests: number): Size => ({
  ...{ requests, customers: 50, guests: 20, share: 1, pages: 40, deadlineMs: 10 * 60_000, looked: 2000 },
  poisoned: [sharedPage, '/cart', '/lighting.html'],
})
export const shortSize: Size = {
  ...{ requests: 3000, customers: 9, guests: 4, share: 1 / 46, pages: 3, deadlineMs: 15_000, looked: 30 },
  poisoned: [sharedPage],
}

/** Pages to be asked for: what the front pages of each language link to, lists in a state, a search, and what is not there. */
async function pathsOf(tier: Tier, most: number): Promise<string[]> {
  const found = new Set<string>()
  for (const start of ['/', '/lighting.html', '/nl']) {
    const { text } = await patiently(() => ask(tier, start))
    for (const [, link = ''] of text.matchAll(/<a[^>]* href="(\/[^"#?]*)"/g)) found.add(link)
  }
  const own = ['/', '/nl', '/search?q=lamp', '/lighting.html?p=2', '/there-is-no-such-page']
  return [...own, ...[...found].slice(0, most)]
}

/** A customer of a group chooses a currency and goes back: the page follows, the group stays, and nobody else can choose for him. */
async function choosesCurrency(fleet: PrivacyFleet): Promise<string[]> {
  const [edge] = fleet.tiers as [Tier, ...Tier[]]
  const visitor = new Visitor(edge.url, fleet.people.find(({ group }) => group === 2) ?? null)
  await visitor.arrive(edge)
  const faults: string[] = []
  const expectTo = (isSo: boolean, what: string) => isSo || faults.push(what)
  const shown = async () => (await patiently(() => visitor.ask(edge, sharedPage))).text
  expectTo((await shown()).includes('$4,222.19'), 'A group does not see its price.')
  expectTo((await visitor.choose(edge, 'EUR')).status === 204, 'A currency cannot be chosen.')
  expectTo(/^EUR\.g2\./.test(visitor.jar.get('vary') ?? ''), 'The choice of a currency lost the group.')
  expectTo(/€[\d,]+\.\d\d/.test(await shown()), 'The page is not in the currency that was chosen.')
  const stranger = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  expectTo((await visitor.choose(edge, 'USD', stranger)).status === 403, 'Another site may choose a currency.')
  expectTo((await visitor.choose(edge, 'XXX')).status === 400, 'A currency that nobody offers was taken.')
  const guest = new Visitor(edge.url, fleet.people.find(({ isCustomer }) => !isCustomer) ?? null)
  guest.jar.set('vary', `USD.g2.${'A'.repeat(22)}`)
  expectTo(
    !(await patiently(() => guest.ask(edge, sharedPage))).text.includes('4,222.19'),
    'A forged cookie showed a group’s price.',
  )
  await guest.choose(edge, 'USD')
  expectTo(!/\.g\d/.test(guest.jar.get('vary') ?? ''), 'A group that was forged was signed.')
  return faults
}

/** Half as many people before a cache that keeps everything: what is looked for must be found there. */
async function controlled(fleet: PrivacyFleet, paths: string[], requests: number): Promise<Tally> {
  const naive = await openNaiveCache(fleet.tiers[1] as Tier)
  try {
    const people = [...fleet.people.slice(0, 5), ...fleet.people.slice(-1)]
    return await mixedTraffic({ ...fleet, people, tiers: [naive, naive] }, paths, {
      requests,
      arriveAt: fleet.tiers[0] as Tier,
      atOnce: 8,
      deadlineMs: 20_000,
    })
  } finally {
    await naive.close()
  }
}

/** How many, and the first of them in words: a long proof should not keep to itself what it has found. */
const told = ({ leaks }: { leaks: Leak[] }) =>
  [`${leaks.length} leaks`, ...leaks.slice(0, 5).map(({ what, where, who }) => `${what}: ${where} (${who})`)].join(
    '\n    ',
  )

/** Opens everything, tries everything, looks through everything; `onStep` hears what is done. */
export async function provePrivacy(size: Size, onStep: (step: string) => void): Promise<Proof> {
  const fleet = await openPrivacyFleet(peopleOf(size.customers, size.guests))
  const [edge] = fleet.tiers as [Tier, ...Tier[]]
  try {
    const chosen = await choosesCurrency(fleet)
    onStep('mixed traffic')
    const paths = await pathsOf(edge, size.pages)
    const traffic = await mixedTraffic(fleet, paths, { requests: size.requests, deadlineMs: size.deadlineMs })
    onStep(`${told(traffic)}\n  what is stored`)
    const stored = await storedObjects(fleet, [...traffic.pages].slice(0, size.looked))
    onStep(`${told(stored)}\n  addresses that deceive`)
    const victim = new Visitor(edge.url, fleet.people.find(({ group }) => group === 2) ?? null)
    await victim.arrive(edge)
    const deceived = await deception(fleet, victim, size.share)
    onStep(`${told(deceived)}\n  noise`)
    const poisoned = await poison(fleet, size.poisoned, size.share === 1 ? 1 : 6)
    onStep(`${told(poisoned)}\n  negative control`)
    const control = await controlled(fleet, paths, Math.min(1000, size.requests / 10))
    return { chosen, traffic, stored, deceived, poisoned, control }
  } finally {
    hangUp()
    await fleet.close()
  }
}

/** What is wrong, in words; nothing when the proof holds. */
export function proofFaults({ chosen, traffic, stored, deceived, poisoned, control }: Proof): string[] {
  const leaks = [...traffic.leaks, ...stored.leaks, ...deceived.leaks, ...poisoned.leaks]
  const words = leaks.map(({ what, where, who }) => `${what}: ${where} (${who})`)
  const isHollow = traffic.own < traffic.asked / 10 || stored.stored === 0
  return [
    ...chosen,
    ...new Set(words),
    ...(isHollow ? ['People hardly saw their own data, or nothing was stored: this proves nothing.'] : []),
    ...(traffic.failed > traffic.asked / 100 ? [`${traffic.failed} requests were not answered.`] : []),
    ...(control.leaks.length === 0 ? ['The negative control found nothing in a cache that keeps everything.'] : []),
  ]
}
