import { expect, test } from 'vitest'
import { readPattern } from '../../../lib/page-cache/front/purge-request.ts'
import { magentoPatterns } from './magento-purge.ts'
import { cacheBenchOptions } from './options.ts'
import { priceOf } from './pages.ts'
import { aimsOf } from './report.ts'
import { readLoad } from './tools.ts'

test('without options everything is measured and written down; a part of it replaces no whole measurement', () => {
  expect(cacheBenchOptions([])).toMatchObject({ changes: 200, visitors: 1000, out: 'docs/measurements/cache.md' })
  expect(cacheBenchOptions(['--only', 'purges'])).toMatchObject({ only: ['purges'], out: null })
  expect(() => cacheBenchOptions(['--changes', '0'])).toThrow('is no number of changes')
  expect(() => cacheBenchOptions(['--only', 'luck'])).toThrow('is no part')
})

test('patterns are as long as Magento makes them, and the shop reads all of their tags', () => {
  const tags = Array.from({ length: 1000 }, (_, at) => `cat_p_${at}`)
  const patterns = magentoPatterns(tags)
  expect(patterns.length).toBe(3)
  expect(Math.max(...patterns.map((pattern) => pattern.length))).toBeLessThanOrEqual(7680)
  expect(patterns.flatMap((pattern) => readPattern(pattern)?.tags)).toEqual(tags)
})

test('each price is lower than the one before, and found nowhere else', () => {
  expect([priceOf(-1), priceOf(0), priceOf(1), priceOf(200)]).toEqual(['10.01', '10.00', '9.99', '8.00'])
})

test('what wrk prints is read, faults too', () => {
  const text = `Running 3s test @ http://127.0.0.1:1/
  Latency Distribution
     50%  750.00us
     75%    1.20ms
     99%    1.10s
  30000 requests in 3.00s, 100.00MB read
  Socket errors: connect 0, read 2, write 0, timeout 1
  Non-2xx or 3xx responses: 4
Requests/sec:  10000.50`
  expect(readLoad(text)).toEqual({
    requestsPerSecond: 10_000.5,
    requests: 30_000,
    p50Ms: 0.75,
    p99Ms: 1100,
    faults: 7,
  })
})

test('an aim that was missed is told', () => {
  const change = { kind: '', sku: '', places: [], everywhereMs: 1200, receiptMs: 10, staleAfter: ['x'], failed: [] }
  expect(aimsOf({ load: { before: 0, after: 0 }, freshness: [change] }).map(({ isMet }) => isMet)).toEqual([
    false,
    false,
  ])
})
