import type { Explanation, TierView } from '../../lib/page-cache/front/explain.ts'
import { givenUp, whatOf } from './receipts.ts'

/** What a plain GET of the page said; null when it was not answered. */
export type Said = { status: number; headers: Record<string, string | null> } | null

const secondsBetween = (from: string, to: number) => Math.round((to - Date.parse(from)) / 1000)

/** A length of time for people: 45 s, 12 min, 3.5 h. */
export function spanOf(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`
}

function tierLine(tier: TierView, now: number): string {
  const name = tier.tier.padEnd(20)
  const note = tier.note ? ` (${tier.note})` : ''
  if (tier.has === null) return `${name} cannot be asked${note}`
  if (!tier.has) return `${name} does not have it${note}`
  const left = tier.goodUntil ? -secondsBetween(tier.goodUntil, now) : null
  const good =
    left === null ? '' : left > 0 ? `, good for ${spanOf(left)} more` : `, its time was over ${spanOf(-left)} ago`
  const current = tier.isCurrent ? 'current' : 'ENDED by a purge'
  return `${name} made ${tier.madeAt} (${spanOf(tier.ageSeconds ?? 0)} ago)${good}; ${current}${note}`
}

/** The answer to "why is this page stale?", as far as it can be told, the most telling first. */
export function verdict(
  { kind, tiers, redis, receipts, backendFailedAt }: Explanation,
  said: Said,
  now: number,
): string[] {
  if (kind === 'malformed') return ['This address cannot be read: the shop answers 400 to it.']
  if (kind === 'pass')
    return ['This is no page (a door, an asset or a file): the page cache has nothing to do with it.']
  const lines: string[] = []
  const trail = said?.headers['x-cache']
  const held = tiers.filter(({ has }) => has)
  if (trail === 'stale')
    lines.push('STALE: no new page could be made, so the old one is shown. Look at the backend and the shop’s log.')
  if (backendFailedAt && secondsBetween(backendFailedAt, now) < 300)
    lines.push(`The backend failed to answer ${spanOf(secondsBetween(backendFailedAt, now))} ago.`)
  if (redis === 'deaf') lines.push('Redis is not heard: purges that another instance took do not arrive here.')
  const lost = givenUp(receipts)
  if (lost.length > 0) lines.push(`${lost.join(', ')} was never told of a purge: it may show what is over.`)
  const waiting = receipts.some((one) => one.tiers.some(({ state }) => state === 'waiting'))
  if (waiting) lines.push('A tier has not said yet that it knows of a purge: see below.')
  if (said?.headers['x-cache'] == null && said)
    lines.push('The answer names no x-cache: something else than the front door answered.')
  const control = said?.headers['cache-control'] ?? ''
  if (/private|no-store/.test(control) && said && said.status < 400)
    lines.push('The page is for one visitor alone: no tier may keep it.')
  if (held.length === 0 && lines.length === 0) lines.push('No tier of this shop has it: it is made when somebody asks.')
  if (held.length > 0 && held.every(({ isCurrent }) => isCurrent) && lines.length === 0) {
    lines.push(
      'Nothing that it shows has ended since it was made: the shop takes it for current. If it is not, no purge arrived that names one of its tags.',
    )
  }
  if (held.some(({ isCurrent }) => isCurrent === false) && trail !== 'stale') {
    lines.push('What a purge ended is kept for need only; who asks gets a new page.')
  }
  return lines
}

/** Everything that is known about one page, in lines for a terminal. */
export function explanationLines(told: Explanation, said: Said, now = Date.now()): string[] {
  const lines = [...verdict(told, said, now), '']
  if (told.kind !== 'page') return lines.slice(0, -1)
  lines.push(`key      ${told.key}`, `variant  ${told.variant}`, '')
  lines.push(...told.tiers.map((tier) => tierLine(tier, now)), '')
  lines.push(
    `tags     ${told.tags.length > 0 ? told.tags.join(' ') : 'none are known: a page without tags is not kept'}`,
  )
  const ends = told.ends.map(({ tag, at }) => `${tag} ended ${at} (${spanOf(secondsBetween(at, now))} ago)`)
  if (told.everythingEndedAt) ends.push(`everything ended ${told.everythingEndedAt}`)
  lines.push(...(ends.length > 0 ? ends : ['no tag of it has ended, as far as this process remembers']), '')
  lines.push(told.receipts.length > 0 ? 'last purges that touch it:' : 'no purge is remembered that touches it')
  for (const receipt of told.receipts) {
    const tiers = receipt.tiers.map(({ tier, state, fault }) => `${tier}: ${state}${fault ? ` (${fault})` : ''}`)
    lines.push(`  ${receipt.at} ${whatOf(receipt)}; ${tiers.join('; ')}`)
  }
  lines.push('', said ? `a plain GET: ${said.status}` : 'a plain GET was not answered')
  for (const [name, value] of Object.entries(said?.headers ?? {})) if (value) lines.push(`  ${name}: ${value}`)
  return lines
}
