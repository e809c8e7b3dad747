import type { TaxableLine } from '../../../contracts/internal/shipping.ts'
import type { TaxRules } from './tax.ts'
import { type TaxRate, taxGroups } from './tax-rate.ts'

export const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

export const taxLine = (unitMinor: number, changes: Partial<TaxableLine> = {}): TaxableLine => ({
  id: 'a',
  taxClass: 'Goods',
  unitMinor,
  quantity: 1,
  discountMinor: 0,
  ...changes,
})

/** Taxes of these percentages together, each of its own rule: added up, or with `compound` each on top of the last. */
export function taxRules(percents: string[], changes: Partial<TaxRules> & { compound?: boolean } = {}): TaxRules {
  const { compound = false, ...more } = changes
  const rates = percents.map(
    (percent, index): TaxRate => ({
      code: `Tax ${index + 1}`,
      titles: {},
      country: 'NL',
      region: '*',
      postcode: '*',
      percent,
      productClasses: ['Goods'],
      customerClasses: [],
      appliesToShipping: true,
      rule: `rule ${index}`,
      priority: compound ? index : 0,
      calculateOffSubtotal: false,
    }),
  )
  const destination = { country: 'NL', region: null, postcode: null }
  const groupsOf = (line: TaxableLine) =>
    taxGroups({ rates, shippingClass: null }, destination, 'Retail Customer', line)
  return {
    groupsOf,
    homeGroupsOf: groupsOf,
    includesTax: () => false,
    algorithm: 'total',
    afterDiscount: true,
    crossBorderTrade: false,
    labelOf: ({ code }) => code,
    ...more,
  }
}
