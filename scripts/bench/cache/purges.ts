/** Purges as an unmodified Magento sends them: one tag, batches of patterns, to one host and to several, and by strangers. */
import { chanceFrom } from '../../generate/chance.ts'
import { percentile } from '../samples.ts'
import { type Fleet, type Tier, token } from './fleet.ts'
import { magentoPatterns, sendMagentoPurge, type Told } from './magento-purge.ts'

export type PurgeRow = {
  what: string
  sent: number
  statuses: string
  p50Ms: number
  p99Ms: number
  /** What the last receipt says of each tier. */
  tiers: string
}

const tagsOf = (count: number) => Array.from({ length: count }, (_, at) => `cat_p_${at + 1}`)

function rowOf(what: string, told: Told[]): PurgeRow {
  const times = told.map(({ ms }) => ms)
  const last = told.at(-1)?.receipt
  const tiers = last?.tiers.map(({ tier, state, milliseconds, objects }) =>
    [
      `${tier}: ${state}`,
      milliseconds === null ? '' : `${milliseconds} ms`,
      objects === null ? '' : `${objects} objects`,
    ]
      .filter(Boolean)
      .join(', '),
  )
  return {
    what,
    sent: told.length,
    statuses: [...new Set(told.map(({ status }) => status))].join(', '),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    tiers: tiers?.join('; ') ?? 'none',
  }
}

/** Sends these tags to these hosts, a round of all of them after the other. */
async function toHosts(what: string, hosts: Tier[], tags: string[], rounds: number): Promise<PurgeRow> {
  const told: Told[] = []
  for (let round = 0; round < rounds; round++) {
    for (const pattern of magentoPatterns(tags))
      for (const host of hosts) told.push(await sendMagentoPurge(host, pattern))
  }
  return rowOf(what, told)
}

/** Every kind once. Strangers come from 127.0.0.2, which nobody has allowed. */
export async function purges({ shops, edge }: Fleet): Promise<PurgeRow[]> {
  const stranger = '127.0.0.2'
  const one = tagsOf(1)[0] ?? ''
  const pattern = magentoPatterns([one])[0] ?? ''
  const chance = chanceFrom(5)
  const several = () => Array.from({ length: 5 }, () => `cat_p_${1 + chance.below(200)}`)
  const refused = (what: string, way: object, at: Tier = shops[0]) =>
    sendMagentoPurge(at, pattern, way).then((told) => rowOf(what, [told]))
  return [
    await toHosts('one tag', [shops[0]], [one], 20),
    await toHosts('five tags in one pattern', [shops[0]], several(), 20),
    await toHosts('1,000 tags, batched', [shops[0]], tagsOf(1000), 1),
    await toHosts('five tags, to two hosts', shops, several(), 10),
    rowOf('everything (.*)', [await sendMagentoPurge(shops[0], '.*')]),
    await refused('by a stranger', { from: stranger }),
    await refused('by a stranger with a wrong token', {
      from: stranger,
      headers: ['X-Purge-Token: not-the-right-one'],
    }),
    await refused('through a proxy', { headers: ['X-Forwarded-For: 203.0.113.7'] }),
    await refused('by a stranger with the token', { from: stranger, headers: [`X-Purge-Token: ${token}`] }),
    await refused(
      'at Varnish, through a proxy',
      { headers: ['X-Forwarded-For: 203.0.113.7', 'xkey-purge: all'] },
      edge,
    ),
  ]
}
