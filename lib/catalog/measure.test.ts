import { expect, test } from 'vitest'
import { lengthOf, measure } from './measure'

test.each([
  ['930 mm', 'en-US', '36.6 in (93 cm)'],
  ['930 mm', 'de-DE', '93 cm'],
  ['4 mm', 'nl-NL', '4 mm'],
  ['2.1 kg', 'fr-FR', '2,1 kg'],
  ['330 ml', 'en-US', '11.2 fl oz (330 mL)'],
])('%s in %s is %s', (text, locale, words) => {
  expect(measure(text, locale).replace(/\s/g, ' ')).toBe(words)
})

test('what is no measure stays as it is', () => {
  expect(measure('Stoneware', 'en-US')).toBe('Stoneware')
  expect(measure('40 W', 'en-US')).toBe('40 W')
  expect(lengthOf('Stoneware')).toBeNull()
  expect(lengthOf('2.5 cm')).toBe(25)
})
