import { expect, test } from 'vitest'
import { storeConfiguration } from '../../contracts/stores.ts'
import type { RequestContext } from '../kit/module.ts'
import { priceTaxes } from './price-taxes.ts'
import { firstSettings } from './testing/open-test-catalog.ts'

const rate = { code: 'US', country: 'US', percent: '10' }

function asked(tax: object, customerGroupId = 0) {
  const told: object[] = []
  let groups = 0
  const taxes = priceTaxes({
    tax: {
      async catalogueTaxes(request) {
        told.push(request)
        return request.taxClasses.map((taxClass) => ({ taxClass, percent: '10', includedPercent: '10' }))
      },
    },
    async customerGroups() {
      groups++
      return [{ id: 2, code: 'Wholesale', taxClass: 'Trade' }]
    },
  })
  const configuration = storeConfiguration.parse({
    ...firstSettings,
    tax: { catalogDisplay: 2, rates: [rate], ...tax },
  })
  const context = { configuration, customerGroupId } as RequestContext
  return { taxes: (taxClass: string) => taxes(context, taxClass), told, groups: () => groups }
}

test('all classes of a request are asked for at once', async () => {
  const { taxes, told } = asked({})
  const found = await Promise.all(['Goods', 'Books', 'Goods'].map(taxes))
  expect(found.map(({ percent }) => percent)).toEqual(['10', '10', '10'])
  expect(told).toEqual([{ customerTaxClass: null, taxClasses: ['Goods', 'Books'] }])
})

test('prices that are shown as entered ask nobody', async () => {
  const { taxes, told } = asked({ catalogDisplay: 1 })
  expect(await taxes('Goods')).toEqual({ percent: '0', includedPercent: '0' })
  expect(told).toEqual([])
})

test('the class of a customer is asked for where rates differ by it', async () => {
  const same = asked({}, 2)
  await same.taxes('Goods')
  expect(same.groups()).toBe(0)
  const trade = asked({ rates: [{ ...rate, customerClasses: ['Trade'] }] }, 2)
  await trade.taxes('Goods')
  expect(trade.told).toEqual([{ customerTaxClass: 'Trade', taxClasses: ['Goods'] }])
})
