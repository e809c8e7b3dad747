import { expect, test } from 'vitest'
import { dayIn, magentoMoment } from './day.ts'

test('the day is the shop’s, not the server’s', () => {
  const moment = new Date('2026-11-20T23:30:00Z')
  expect(dayIn('UTC', moment)).toBe('2026-11-20')
  expect(dayIn('Europe/Amsterdam', moment)).toBe('2026-11-21')
  expect(dayIn('America/New_York', moment)).toBe('2026-11-20')
})

test('moments are written as Magento writes them', () => {
  expect(magentoMoment(Date.UTC(2026, 10, 21, 8, 30))).toBe('2026-11-21 08:30:00')
})
