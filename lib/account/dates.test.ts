import { expect, test } from 'vitest'
import { formatDay } from './dates'

test('a day of the store stays that day, wherever its reader is', () => {
  expect(formatDay('2026-01-31 23:59:00', 'en-US')).toBe('January 31, 2026')
  expect(formatDay('2026-01-31 00:01:00', 'de-DE')).toBe('31. Januar 2026')
})

test.each([null, undefined, '', 'yesterday'])('%j is no date', (text) => {
  expect(formatDay(text, 'en-US')).toBe('')
})
