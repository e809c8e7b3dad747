import { expect, test } from 'vitest'
import type { Receipt, TierReceipt } from '../../lib/page-cache/purges'
import { givenUp, receiptTable, whatOf } from './receipts'

const tier = (name: string, state: TierReceipt['state'], fault: string | null = null): TierReceipt => ({
  tier: name,
  state,
  milliseconds: state === 'done' ? 4 : null,
  objects: null,
  attempts: 1,
  fault,
  doneAt: state === 'done' ? '2026-11-21T10:00:00.004Z' : null,
})
const receipt = (tiers: TierReceipt[]): Receipt => ({
  id: '1',
  at: '2026-11-21T10:00:00.000Z',
  all: false,
  tags: ['cat_p_1'],
  tiers,
})

test('what was ended is named shortly', () => {
  expect(whatOf({ all: true, tags: [] })).toBe('everything')
  expect(whatOf({ all: false, tags: ['a', 'b', 'c', 'd', 'e'] })).toBe('a b c and 2 more')
  expect(whatOf({ all: false, tags: ['x'.repeat(100)] })).toHaveLength(60)
})

test('each tier has its row, the receipt is named in the first', () => {
  const lines = receiptTable([receipt([tier('shop', 'done'), tier('varnish a:80', 'waiting', 'refused')])]).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[2]).toMatch(
    /2026-11-21T10:00:00.000Z \|\s+cat_p_1 \|\s+shop \|\s+done \|\s+10:00:00.004 \|\s+4 \|\s+- \|\s+1 \|/,
  )
  expect(lines[3]).toMatch(/varnish a:80 \|\s+waiting \|\s+- \|\s+- \|\s+- \|\s+1 \| refused/)
})

test('a tier that has given up is told once', () => {
  const lost = tier('varnish a:80', 'given up')
  expect(givenUp([receipt([lost]), receipt([tier('shop', 'done'), lost])])).toEqual(['varnish a:80'])
  expect(givenUp([receipt([tier('varnish a:80', 'waiting')])])).toEqual([])
})
