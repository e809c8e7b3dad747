import { expect, test } from 'vitest'
import { countVital, vitalsText } from '@/lib/page-cache/vitals'
import { interactionDelay, layoutShift } from './vitals'

const shift = (startTime: number, value: number, hadRecentInput = false) => ({ startTime, value, hadRecentInput })

test('shifts count by their worst window, those that somebody caused not at all', () => {
  expect(layoutShift([])).toBe(0)
  expect(layoutShift([shift(100, 0.1), shift(200, 0.1), shift(5000, 0.15)])).toBeCloseTo(0.2)
  expect(layoutShift([shift(100, 0.5, true), shift(3000, 0.05)])).toBeCloseTo(0.05)
})

test('an interaction is as slow as its slowest event', () => {
  const events = [
    { interactionId: 1, duration: 40 },
    { interactionId: 1, duration: 200 },
    { interactionId: 2, duration: 90 },
    { duration: 900 },
  ]
  expect(interactionDelay(events)).toBe(200)
  expect(interactionDelay([])).toBeUndefined()
})

test('G14: figures become histograms, cumulative, with count and sum', () => {
  expect(vitalsText()).toBe('')
  countVital('lcp', 1.2, { page: 'list', device: 'phone' })
  countVital('lcp', 9, { page: 'list', device: 'phone' })
  const text = vitalsText()
  expect(text).toContain('# TYPE vitrine_web_lcp_seconds histogram')
  expect(text).toContain('vitrine_web_lcp_seconds_bucket{page="list",device="phone",le="1"} 0')
  expect(text).toContain('vitrine_web_lcp_seconds_bucket{page="list",device="phone",le="1.8"} 1')
  expect(text).toContain('vitrine_web_lcp_seconds_bucket{page="list",device="phone",le="+Inf"} 2')
  expect(text).toContain('vitrine_web_lcp_seconds_sum{page="list",device="phone"} 10.2')
})
