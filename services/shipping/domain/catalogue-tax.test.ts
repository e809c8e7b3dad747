import { expect, test } from 'vitest'
import { taxSettings } from '../../../contracts/stores/tax-settings.ts'
import { catalogueTaxes } from './catalogue-tax.ts'

const rates = [
  { code: 'NL', country: 'NL', percent: '21', rule: 'vat' },
  { code: 'NL books', country: 'NL', percent: '9', productClasses: ['Books'], rule: 'vat' },
  { code: 'DE', country: 'DE', percent: '19', rule: 'vat' },
  { code: 'Trade', country: 'NL', percent: '1', customerClasses: ['Trade'], rule: 'levy' },
]
const ask = (settings: object, customerTaxClass: string | null = null, taxClasses = ['Taxable Goods']) =>
  catalogueTaxes(taxSettings.parse({ rates, ...settings }), 'NL', { customerTaxClass, taxClasses })

test('each class has its rate at the default country, an unknown class none', () => {
  expect(ask({}, null, ['Taxable Goods', 'Books', 'None']).map(({ percent }) => percent)).toEqual(['21', '9', '0'])
})

test('the default destination decides what is due, home what is inside', () => {
  expect(ask({ defaults: { country: 'DE' } })).toEqual([
    { taxClass: 'Taxable Goods', percent: '19', includedPercent: '21' },
  ])
  expect(ask({ defaults: { country: 'DE' }, crossBorderTrade: true })[0]?.includedPercent).toBe('19')
  expect(ask({ defaults: { country: 'DE' }, basedOn: 'origin' })[0]?.percent).toBe('21')
})

test('a class of customers may pay more, but that is not inside prices', () => {
  expect(ask({}, 'Trade')[0]).toMatchObject({ percent: '22', includedPercent: '21' })
})
