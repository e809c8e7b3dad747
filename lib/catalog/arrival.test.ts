import { expect, test } from 'vitest'
import { arrival, arrivalDays, arrivalHolds } from './arrival'

const delivery = { days: [3, 5] as [number, number], cutoff: '14:00', timezone: 'America/Los_Angeles' }
const days = (now: string, over = {}) =>
  arrival(Date.parse(now), { ...delivery, ...over }).map((at) => new Date(at).toISOString().slice(0, 10))

test('what is ordered in time leaves the same day and arrives on working days', () => {
  // Thursday, ten in the morning there.
  expect(days('2026-11-19T18:00:00Z')).toEqual(['2026-11-24', '2026-11-26'])
})

test('after the cut-off, and at the weekend, it leaves the next working day', () => {
  expect(days('2026-11-19T22:30:00Z')).toEqual(['2026-11-25', '2026-11-27'])
  expect(days('2026-11-21T12:00:00Z')).toEqual(['2026-11-26', '2026-11-30'])
})

test('the day is the warehouse’s, not the server’s', () => {
  // Monday in Los Angeles, Tuesday already in Amsterdam and in UTC.
  expect(days('2026-11-24T05:00:00Z', { cutoff: '23:00' })).toEqual(['2026-11-26', '2026-11-30'])
})

test('the words are the locale’s, and one day is one day', () => {
  const span = arrival(Date.parse('2026-11-19T18:00:00Z'), delivery)
  expect(arrivalDays(span, 'en-US')).toMatch(/^Tue, Nov 24\s–\sThu, Nov 26$/)
  expect(arrivalDays(span, 'nl-NL')).toMatch(/^di 24\s.*\sdo 26 nov/)
  expect(arrivalDays([span[0], span[0]], 'de-DE')).toMatch(/^Di\., 24\. Nov/)
})

test('a day holds until the cut-off, then until midnight there', () => {
  const hours = (now: string) => (arrivalHolds(Date.parse(now), delivery) - Date.parse(now)) / 3_600_000
  expect(hours('2026-11-19T18:00:00Z')).toBe(4)
  expect(hours('2026-11-19T22:30:00Z')).toBe(9.5)
})
