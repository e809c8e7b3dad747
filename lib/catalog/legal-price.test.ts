import { expect, test } from 'vitest'
import type { Shopfront } from '@/lib/context/shopfront'
import { lowestPriceText, unitPriceText } from './legal-price'

const shop = {
  locale: 'en-IE',
  currency: 'EUR',
  t: (key: string, values: Record<string, string>) => `${key} ${Object.values(values).join(' ')}`,
} as unknown as Shopfront
const content = (value: string) => [{ code: 'unit_price_content', value }]

test.each([
  ['4 piece', 38, 'buy.unitPiece €9.50'],
  ['250 g', 6, 'buy.unitPrice €24.00 kg'],
  ['500 ml', 9, 'buy.unitPrice €18.00 l'],
])('of %s at %d one costs %s', (text, price, words) => {
  expect(unitPriceText(content(text), price, shop)?.toLowerCase()).toBe(words.toLowerCase())
})

test('a content that is none tells no price', () => {
  expect(unitPriceText(content('0 g'), 6, shop)).toBeNull()
  expect(unitPriceText(content('some'), 6, shop)).toBeNull()
  expect(unitPriceText([], 6, shop)).toBeNull()
})

test('the lowest price is told in the page’s currency or not at all', () => {
  const facts = [{ code: 'lowest_price_30d', value: 'USD 59.00, EUR 56.00' }]
  expect(lowestPriceText(facts, shop)).toBe('buy.lowest €56.00')
  expect(lowestPriceText(facts, { ...shop, currency: 'GBP' } as Shopfront)).toBeNull()
})
