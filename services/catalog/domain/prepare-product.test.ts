import { expect, test } from 'vitest'
import { product } from '../../../contracts/catalogue.ts'
import { type Lookup, prepareProduct } from './prepare-product.ts'

const attributes = {
  color: {
    id: 1,
    code: 'color',
    input: 'select',
    options: new Map([
      ['Red', 11],
      ['Blue', 12],
    ]),
  },
  material: {
    id: 2,
    code: 'material',
    input: 'multiselect',
    options: new Map([
      ['Oak', 21],
      ['Linen', 22],
    ]),
  },
  sale: { id: 3, code: 'sale', input: 'boolean', options: new Map<string, number>() },
}
const lookup: Lookup = {
  attribute: (code) => attributes[code as keyof typeof attributes],
  categoryId: (path) => ({ Gear: 3, 'Gear/Bags': 4 })[path],
  toMinor: (amount, currency) => Math.round(Number(amount) * (currency === 'JPY' ? 1 : 100)),
  baseCurrency: 'USD',
  websiteCode: 'base',
}
const simple = (more: object) =>
  product.parse({ sku: 'A', type: 'simple', name: 'A', urlKey: 'a', price: '10', ...more })
const reason = (more: object) => {
  const prepared = prepareProduct(simple(more), lookup)
  return prepared.ok ? null : prepared.reason
}

test('names become ids, amounts minor units', () => {
  const prepared = prepareProduct(
    simple({
      specialPrice: '8.5',
      prices: { JPY: { price: '1500' } },
      attributes: { color: 'Red', material: ['Oak', 'Linen'], sale: 'Yes' },
      categories: [{ path: 'Gear/Bags', position: 2 }],
    }),
    lookup,
  )
  expect(prepared).toEqual({
    ok: true,
    rows: {
      values: [
        { attributeId: 1, optionId: 11, value: null },
        { attributeId: 2, optionId: 21, value: null },
        { attributeId: 2, optionId: 22, value: null },
        { attributeId: 3, optionId: null, value: '1' },
      ],
      categories: [{ id: 4, position: 2 }],
      prices: [
        { currency: 'USD', priceMinor: 1000, specialMinor: 850 },
        { currency: 'JPY', priceMinor: 1500, specialMinor: null },
      ],
      tiers: [],
      superAttributes: [],
      variants: [],
    },
  })
})

test('what is unknown refuses the product and is named', () => {
  expect(reason({ categories: [{ path: 'Toys' }] })).toMatch('unknown category "Toys"')
  expect(reason({ attributes: { color: 'Pink' } })).toBe('unknown option "Pink" of attribute "color"')
  expect(reason({ attributes: { weave: 'Twill' } })).toMatch('unknown attribute "weave"')
  expect(reason({ attributes: { color: ['Red', 'Blue'] } })).toMatch('takes one option')
  expect(reason({ price: undefined })).toBe('it has no price')
})

test('a configurable says what varies, and each combination once', () => {
  const configurable = (variants: object[]) => ({
    type: 'configurable',
    configurable: { attributes: ['color'], variants },
  })
  expect(reason(configurable([{ sku: 'A-R', values: { color: 'Red' } }]))).toBeNull()
  expect(reason({ type: 'configurable' })).toMatch('"configurable" is missing')
  expect(reason(configurable([{ sku: 'A-R', values: {} }]))).toBe('variant "A-R" does not say its "color"')
  const twice = [
    { sku: 'A-R', values: { color: 'Red' } },
    { sku: 'A-S', values: { color: 'Red' } },
  ]
  expect(reason(configurable(twice))).toMatch('"A-S" repeats the combination')
  expect(reason({ type: 'configurable', configurable: { attributes: ['material'], variants: [] } })).toMatch(
    'is no select',
  )
})
