import { expect, test } from 'vitest'
import type { Explanation, TierView } from '../../lib/page-cache/front/explain'
import { explanationLines, spanOf, verdict } from './explanation'

const now = Date.parse('2026-11-21T10:01:00.000Z')
const tier = (more: Partial<TierView> = {}): TierView => ({
  tier: 'front door',
  has: true,
  note: null,
  madeAt: '2026-11-21T10:00:30.000Z',
  ageSeconds: 30,
  goodUntil: '2026-11-21T10:01:30.000Z',
  isCurrent: true,
  bytes: 100,
  ...more,
})
const told = (more: Partial<Explanation> = {}): Explanation => ({
  address: '/chairs.html',
  kind: 'page',
  key: 'html /default/chairs.html',
  variant: 'default',
  cookie: null,
  tiers: [tier()],
  tags: ['store', 'cat_c_3'],
  ends: [],
  everythingEndedAt: null,
  receipts: [],
  redis: 'hears',
  backendFailedAt: null,
  ...more,
})
const said = (trail: string | null, control = 'public, max-age=0') => ({
  status: 200,
  headers: { 'x-cache': trail, 'cache-control': control },
})

test('a page that is current is called so, with the purge that is missing', () => {
  expect(verdict(told(), said('hit'), now)).toEqual([
    expect.stringContaining('no purge arrived that names one of its tags'),
  ])
  expect(explanationLines(told(), said('hit'), now)).toContain(
    'front door           made 2026-11-21T10:00:30.000Z (30 s ago), good for 30 s more; current',
  )
})

test('each reason has its own words', () => {
  const receipt = {
    id: '1',
    at: '2026-11-21T10:00:50.000Z',
    all: false,
    tags: ['cat_c_3'],
    tiers: [
      {
        tier: 'varnish a',
        state: 'given up' as const,
        milliseconds: null,
        objects: null,
        attempts: 12,
        fault: 'refused',
        doneAt: null,
      },
    ],
  }
  const reasons: [Explanation, ReturnType<typeof said>, string][] = [
    [told({ backendFailedAt: '2026-11-21T10:00:55.000Z' }), said('hit'), 'The backend failed to answer 5 s ago'],
    [told({ redis: 'deaf' }), said('hit'), 'Redis is not heard'],
    [told({ receipts: [receipt] }), said('hit'), 'varnish a was never told'],
    [told(), said('stale'), 'STALE'],
    [told(), said(null), 'names no x-cache'],
    [told(), said('miss', 'private, no-store'), 'for one visitor alone'],
    [told({ tiers: [tier({ has: false })] }), said('miss'), 'No tier of this shop has it'],
    [told({ tiers: [tier({ isCurrent: false })] }), said('miss'), 'kept for need only'],
    [told({ kind: 'pass' }), said(null), 'This is no page'],
    [told({ kind: 'malformed' }), said(null), 'cannot be read'],
  ]
  for (const [explanation, answer, words] of reasons)
    expect(verdict(explanation, answer, now).join('\n')).toContain(words)
})

test('nothing known is said, not left out', () => {
  const empty = told({ tiers: [tier({ has: null, note: 'Redis does not answer' })], tags: [] })
  const text = explanationLines(empty, null, now).join('\n')
  for (const words of [
    'cannot be asked (Redis does not answer)',
    'none are known',
    'no tag of it has ended',
    'no purge is remembered',
    'was not answered',
  ])
    expect(text).toContain(words)
})

test('times are said in what people count in', () => {
  expect([5, 119, 600, 9000].map(spanOf)).toEqual(['5 s', '119 s', '10 min', '2.5 h'])
})
