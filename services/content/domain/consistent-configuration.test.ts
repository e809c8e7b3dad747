import { expect, test } from 'vitest'
import { contradictions } from './consistent-configuration.ts'
import { firstConfiguration } from './first-configuration.ts'

const [view] = firstConfiguration.views
if (!view) throw new Error('the first configuration has no store view')

test('the configuration a shop begins with holds', () => {
  expect(contradictions(firstConfiguration)).toEqual([])
})

test.each([
  ['two views of one code', { views: [view, { ...view, isDefault: false }] }, /"default" is used twice/],
  ['two default views', { views: [view, { ...view, code: 'nl' }] }, /More than one store view is the default/],
  ['a shown currency that is not allowed', { views: [{ ...view, displayCurrency: 'EUR' }] }, /add it to allowed/],
  ['a currency without a rate', { views: [{ ...view, allowedCurrencies: ['USD', 'EUR'] }] }, /add rates.EUR/],
  ['a default country one may not ship to', { defaultCountry: 'NL' }, /NL is not among/],
])('%s is named with its mend', (_claim, changes, sentence) => {
  expect(contradictions({ ...firstConfiguration, ...changes })).toEqual([expect.stringMatching(sentence)])
})
