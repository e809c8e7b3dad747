import { expect, test } from 'vitest'
import { storeConfiguration } from '../../../contracts/stores.ts'
import { firstSettings } from '../testing/open-test-catalog.ts'
import { indexSettings } from './settings-watch.ts'

const number = (change: object = {}) => indexSettings(storeConfiguration.parse({ ...firstSettings, ...change }))

test('what stands in the index makes another number, everything else the same', () => {
  expect(number({ title: 'Another' })).toBe(number())
  expect(number({ rates: { EUR: '0.6' } })).not.toBe(number())
  expect(number({ catalog: { stock: { showOutOfStock: false } } })).not.toBe(number())
  const [view] = firstSettings.views
  expect(number({ views: [{ ...view, allowedCurrencies: ['USD'] }] })).not.toBe(number())
})
