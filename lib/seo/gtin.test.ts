import { expect, test } from 'vitest'
import { gtinOf, isGtin } from './gtin'

test.each(['4006381333931', '036000291452', '96385074', '10012345678902'])('%s is a GTIN', (digits) => {
  expect(isGtin(digits)).toBe(true)
})

test.each(['4006381333932', '123', '40063813339310', 'abcdefgh', ''])('%j is none', (digits) => {
  expect(isGtin(digits)).toBe(false)
})

test('the first right one of a product is taken, in whatever spelling', () => {
  const facts = [
    { code: 'ean', value: '4006381333932' },
    { code: 'barcode', value: '4 006381-333931' },
  ]
  expect(gtinOf(facts)).toBe('4006381333931')
  expect(gtinOf([])).toBeNull()
})
