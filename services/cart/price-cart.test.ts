import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { salesRule } from '../../contracts/catalogue/cart-rule.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { storeConfiguration } from '../../contracts/stores.ts'
import { openShipping } from '../shipping/index.ts'
import type { Cart, CartLine } from './domain/cart.ts'
import { cartAddress, cartLine, saleItem, stockState } from './domain/samples.fixture.ts'
import type { Neighbours } from './neighbours.ts'
import { priceCart } from './price-cart.ts'
import type { RuleInForce } from './rules/rule.ts'

type Shelf = { unitMinor: number; quantity: number; taxClass: string }[]
type Tax = NonNullable<StoreConfigurationInput['tax']>

const rate = { country: 'US', region: 'CA' }
const rates = [
  { ...rate, code: 'High', percent: '8.25', rule: 'state', appliesToShipping: true },
  { ...rate, code: 'Low', percent: '2.7', rule: 'state', productClasses: ['Books'] },
  { ...rate, code: 'City', percent: '1.333', rule: 'city', priority: 1, productClasses: ['Taxable Goods', 'Books'] },
]

/** A cart of these things, priced by the real rules of shipping and tax. */
async function price(shelf: Shelf, tax: Tax, rules: RuleInForce[]) {
  const settings = storeConfiguration.parse({
    groupName: 'Main',
    baseCurrency: 'USD',
    views: [{ code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }],
    title: 'Shop',
    defaultCountry: 'US',
    allowedCountries: ['US'],
    tax: { rates, ...tax },
    shipping: { flatrate: { title: 'Flat Rate', name: 'Fixed', price: '4.99', per: 'item' } },
    payment: {},
    mail: { fromName: 'Shop', fromAddress: 'shop@example.org' },
  })
  const { api } = await openShipping({ configuration: () => settings })
  const sku = ({ unitMinor, taxClass, quantity }: Shelf[number]) => `${taxClass} ${unitMinor} ${quantity}`
  const items = new Map(
    shelf.map((thing) => [
      sku(thing),
      saleItem({ sku: sku(thing), finalPriceMinor: thing.unitMinor, taxClass: thing.taxClass }),
    ]),
  )
  const lines = shelf.map(
    (thing, index): CartLine =>
      cartLine({ id: index + 1, sku: sku(thing), stockSku: sku(thing), quantity: thing.quantity }),
  )
  const cart: Cart = {
    id: 'a',
    version: 1,
    status: 'active',
    customerId: null,
    email: null,
    giftMessage: null,
    lines,
    shippingAddress: { ...cartAddress(), customerNotes: null },
    billingAddress: null,
    shippingBookId: null,
    billingBookId: null,
    shippingChoice: { carrierCode: 'flatrate', methodCode: 'flatrate' },
    pickupLocationCode: null,
    paymentChoice: null,
    coupons: [],
    continuedIn: null,
  }
  const neighbours = {
    configuration: () => settings,
    catalog: { saleItems: async ({ wanted }) => wanted.map((one) => items.get(one.sku) ?? saleItem()) },
    inventory: { stock: async (skus) => skus.map((one) => stockState({ sku: one, available: 1000 })) },
    shipping: api,
    tax: api,
    customer: { groups: async () => [] },
    rules: { inForce: async () => rules },
    now: () => 0,
  } satisfies {
    [Name in keyof Neighbours]?: Partial<Neighbours[Name]>
  } as unknown as Neighbours
  return priceCart(neighbours, cart, { store: 'default', currency: 'USD', customerGroupId: 0 })
}

const thing = fc.record({
  unitMinor: fc.integer({ min: 0, max: 50_000 }),
  quantity: fc.integer({ min: 1, max: 7 }),
  taxClass: fc.constantFrom('Taxable Goods', 'Books', 'None'),
})
const shelves = fc.uniqueArray(thing, {
  maxLength: 6,
  selector: ({ taxClass, unitMinor, quantity }) => `${taxClass} ${unitMinor} ${quantity}`,
})
const taxes = fc.record({
  pricesIncludeTax: fc.boolean(),
  shippingIncludesTax: fc.boolean(),
  algorithm: fc.constantFrom('unit' as const, 'row' as const, 'total' as const),
  afterDiscount: fc.boolean(),
  discountIncludesTax: fc.boolean(),
  crossBorderTrade: fc.boolean(),
})
const ruleSets = fc
  .array(
    fc.record({
      action: fc.constantFrom('by_percent' as const, 'by_fixed' as const, 'cart_fixed' as const),
      discountAmount: fc.integer({ min: 0, max: 12_000 }).map((cents) => (cents / 100).toFixed(2)),
      applyToShipping: fc.boolean(),
      stopRulesProcessing: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((given) =>
    given.map((rule, index): RuleInForce => {
      return { rule: { ...salesRule.parse({ name: 'Rule', ...rule }), id: index + 1, timesUsed: 0 }, coupon: null }
    }),
  )
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

describe('a priced cart, whatever is in it and however the shop is set up', () => {
  it('adds up: rows and shipping are the total, its taxes the rates, its discounts the rules', async () => {
    await fc.assert(
      fc.asyncProperty(shelves, taxes, ruleSets, async (shelf, tax, rules) => {
        const { lines, selectedRate, totals } = await price(shelf, tax, rules)
        const rows = lines.map(({ row }) => row)
        const delivery = selectedRate ? [selectedRate] : []
        expect(totals.grandMinor).toBe(sum([...rows, ...delivery].map(({ payableMinor }) => payableMinor)))
        expect(totals.taxMinor).toBe(sum([...rows, ...delivery].map(({ taxMinor }) => taxMinor)))
        expect(totals.taxMinor).toBe(sum(totals.taxes.map(({ amountMinor }) => amountMinor)))
        expect(totals.grandExclTaxMinor + totals.taxMinor).toBe(totals.grandMinor)
        expect(totals.discountMinor).toBe(sum(totals.discounts.map(({ amountMinor }) => amountMinor)))
        expect(totals.goodsDiscountMinor).toBe(sum(lines.map(({ discountMinor }) => discountMinor)))
      }),
    )
  })

  it('is never paid back: no discount exceeds what it is taken from', async () => {
    await fc.assert(
      fc.asyncProperty(shelves, taxes, ruleSets, async (shelf, tax, rules) => {
        const { lines, selectedRate, totals } = await price(shelf, tax, rules)
        expect(totals.grandMinor).toBeGreaterThanOrEqual(0)
        for (const { row, discountMinor } of lines) {
          expect(discountMinor).toBeLessThanOrEqual(row.inclMinor)
          expect(row.payableMinor).toBeGreaterThanOrEqual(0)
        }
        expect(selectedRate?.payableMinor ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('costs the same in any order of lines', async () => {
    await fc.assert(
      fc.asyncProperty(shelves, taxes, ruleSets, async (shelf, tax, rules) => {
        const [one, other] = [await price(shelf, tax, rules), await price(shelf.toReversed(), tax, rules)]
        const byLabel = ({ totals }: typeof one) => ({
          ...totals,
          taxes: totals.taxes.toSorted((left, right) => (left.label < right.label ? -1 : 1)),
        })
        expect(byLabel(other)).toEqual(byLabel(one))
      }),
    )
  })

  it('costs what the prices say when they include tax at home and nothing is taken off', async () => {
    const home = { country: 'US', region: 'CA', postcode: '90210' }
    await fc.assert(
      fc.asyncProperty(shelves, taxes, async (shelf, tax) => {
        const inside = { ...tax, pricesIncludeTax: true, shippingIncludesTax: true, origin: home }
        const { totals } = await price(shelf, inside, [])
        const goods = sum(shelf.map(({ unitMinor, quantity }) => unitMinor * quantity))
        expect(totals.subtotalInclMinor).toBe(goods)
        expect(totals.grandMinor).toBe(goods + totals.shippingInclMinor)
      }),
    )
  })
})
