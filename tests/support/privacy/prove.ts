/** The proof of cache privacy from one end to the other, in any size, with its negative control. */
import type { Deception } from './deception.ts'
import { deception, poison } from './deception.ts'
import { openPrivacyFleet, type PrivacyFleet } from './fleet.ts'
import { openNaiveCache } from './naive-cache.ts'
import { peopleOf, sharedPage } from './people.ts'
import { type Stored, storedObjects } from './stored.ts'
import { mixedTraffic, type Tally } from './traffic.ts'
import { ask, hangUp, type Tier, Visitor } from './visitor.ts'

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
export type Proof = { traffic: Tally; stored: Stored; deceived: Deception; poisoned: Deception; control: Tally }

export const fullSize = (requests: number): Size => ({
  ...{ requests, customers: 50, guests: 20, share: 1, pages: 40, deadlineMs: 10 * 60_000, looked: 2000 },
  poisoned: [sharedPage, '/cart', '/lighting.html'],
})
export const shortSize: Size = {
  ...{ requests: 3000, customers: 9, guests: 4, share: 1 / 23, pages: 4, deadlineMs: 30_000, looked: 60 },
  poisoned: [sharedPage],
}

/** Pages to be asked for: what the front pages of each language link to, lists in a state, a search, and what is not there. */
async function pathsOf(tier: Tier, most: number): Promise<string[]> {
  const found = new Set<string>()
  for (const start of ['/', '/lighting.html', '/nl']) {
    const { text } = await ask(tier, start)
    for (const [, link = ''] of text.matchAll(/<a[^>]* href="(\/[^"#?]*)"/g)) found.add(link)
  }
  const own = ['/', '/nl', '/search?q=lamp', '/lighting.html?p=2', '/there-is-no-such-page']
  return [...own, ...[...found].slice(0, most)]
}

/** Half as many people before a cache that keeps everything: what is looked for must be found there. */
async function controlled(fleet: PrivacyFleet, paths: string[], requests: number): Promise<Tally> {
  const naive = await openNaiveCache(fleet.tiers[1] as Tier)
  try {
    const people = fleet.people.slice(0, 6)
    return await mixedTraffic({ ...fleet, people, tiers: [naive, naive] }, paths, { requests, atOnce: 8 })
  } finally {
    await naive.close()
  }
}

/** Opens everything, tries everything, looks through everything; `onStep` hears what is done. */
export async function provePrivacy(size: Size, onStep: (step: string) => void): Promise<Proof> {
  const fleet = await openPrivacyFleet(peopleOf(size.customers, size.guests))
  const [edge] = fleet.tiers as [Tier, ...Tier[]]
  try {
    onStep('mixed traffic')
    const paths = await pathsOf(edge, size.pages)
    const traffic = await mixedTraffic(fleet, paths, { requests: size.requests, deadlineMs: size.deadlineMs })
    onStep('what is stored')
    const stored = await storedObjects(fleet, [...traffic.pages].slice(0, size.looked))
    onStep('addresses that deceive')
    const victim = new Visitor(edge.url, fleet.people.find(({ group }) => group === 2) ?? null)
    await victim.arrive(edge)
    const deceived = await deception(fleet, victim, size.share)
    onStep('noise')
    const poisoned = await poison(fleet, size.poisoned)
    onStep('negative control')
    const control = await controlled(fleet, paths, Math.min(1000, size.requests / 10))
    return { traffic, stored, deceived, poisoned, control }
  } finally {
    hangUp()
    await fleet.close()
  }
}

/** What is wrong, in words; nothing when the proof holds. */
export function proofFaults({ traffic, stored, deceived, poisoned, control }: Proof): string[] {
  const leaks = [...traffic.leaks, ...stored.leaks, ...deceived.leaks, ...poisoned.leaks]
  const told = leaks.map(({ what, where, who }) => `${what}: ${where} (${who})`)
  const isHollow = traffic.own < traffic.asked / 10 || stored.stored === 0
  return [
    ...new Set(told),
    ...(isHollow ? ['People hardly saw their own data, or nothing was stored: this proves nothing.'] : []),
    ...(traffic.failed > traffic.asked / 100 ? [`${traffic.failed} requests were not answered.`] : []),
    ...(control.leaks.length === 0 ? ['The negative control found nothing in a cache that keeps everything.'] : []),
  ]
}
