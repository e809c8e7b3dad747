import { expect, test } from 'vitest'
import { formatMoney, formatRoundMoney, savedPercent } from './money'

test('money is written the way the locale writes it', () => {
  expect(formatMoney({ value: 1234.5, currency: 'USD' }, 'en-US')).toBe('$1,234.50')
  expect(formatMoney({ value: 1234.5, currency: 'EUR' }, 'nl-NL').replace(/\s/g, ' ')).toBe('€ 1.234,50')
})

test('digits follow the currency', () => {
  expect(formatMoney({ value: 1995, currency: 'JPY' }, 'en-US')).toBe('¥1,995')
  expect(formatMoney({ value: 1.5, currency: 'KWD' }, 'en-US')).toContain('1.500')
})

test('an amount that is not known is not shown', () => {
  expect(formatMoney({ value: null, currency: 'USD' }, 'en-US')).toBe('')
  expect(formatMoney({ value: 5 }, 'en-US')).toBe('')
})

test('round amounts lose their zeros, others keep them', () => {
  expect(formatRoundMoney({ value: 20, currency: 'USD' }, 'en-US')).toBe('$20')
  expect(formatRoundMoney({ value: 20.5, currency: 'USD' }, 'en-US')).toBe('$20.50')
})

test('a saving is never rounded up', () => {
  expect(savedPercent({ value: 30 }, { value: 20 })).toBe(33)
  expect(savedPercent({ value: 100 }, { value: 70 })).toBe(30)
  expect(savedPercent({ value: 20 }, { value: 20 })).toBe(0)
})
