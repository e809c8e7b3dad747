import { expect, test } from 'vitest'
import type { BundleItemsFragment, CustomOptionsFragment } from '@/graphql/generated/types'
import type { Shopfront } from '@/lib/context/shopfront'
import { addedAtFirst, bundleFields, customFields } from './buy-fields'

const shop = {
  locale: 'en-US',
  currency: 'USD',
  t: (key: string, values?: Record<string, unknown>) => [key, ...Object.values(values ?? {})].join(' '),
} as unknown as Shopfront

const money = (value: number) => ({ value, currency: 'USD' as const })
const selection = (uid: string, price: number, own: object = {}) => ({
  uid,
  label: uid,
  position: 1,
  is_default: false,
  quantity: 1,
  can_change_quantity: false,
  price: 0,
  price_type: 'FIXED' as const,
  product: {
    uid,
    sku: uid,
    stock_status: 'IN_STOCK' as const,
    thumbnail: null,
    price_range: {
      minimum_price: { regular_price: money(price), final_price: money(price) },
      maximum_price: null,
    },
  },
  ...own,
})
const bundle = (options: object[], own: object = {}) =>
  ({
    dynamic_price: true,
    ship_bundle_items: null,
    items: [{ uid: 'o', title: 'Mugs', type: 'radio', required: true, position: 1, options, ...own }],
  }) as unknown as BundleItemsFragment

test('a dynamic bundle costs what it is filled with at first, pieces and all', () => {
  const fields = bundleFields(bundle([selection('a', 20), selection('b', 24, { is_default: true, quantity: 3 })]), shop)
  expect(fields[0]?.values.map(({ checked }) => checked)).toEqual([false, true])
  expect(addedAtFirst(fields, 0)).toBe(72)
})

test('where the first choice is sold out, the next one that is there takes its place', () => {
  const gone = selection('a', 20, { is_default: true })
  gone.product.stock_status = 'OUT_OF_STOCK' as never
  const [field] = bundleFields(bundle([gone, selection('b', 24)]), shop)
  expect(field?.values.map(({ uid, checked, soldOut }) => [uid, checked, soldOut])).toEqual([
    ['a', false, true],
    ['b', true, false],
  ])
})

test('what may be left out is left out at first', () => {
  const fields = bundleFields(bundle([selection('a', 20)], { required: false }), shop)
  expect(addedAtFirst(fields, 0)).toBe(0)
})

test('in a bundle of a fixed price a choice adds an amount or a share of it', () => {
  const fixed = { ...bundle([selection('a', 20, { is_default: true, price: 10, price_type: 'PERCENT' })]) }
  expect(addedAtFirst(bundleFields({ ...fixed, dynamic_price: false }, shop), 200)).toBe(20)
})

test('every kind of option is a field of its kind, in the merchant’s order', () => {
  const option = (kind: string, at: number, own: object) => ({
    __typename: `Customizable${kind}Option`,
    uid: kind,
    title: kind,
    required: false,
    sort_order: at,
    ...own,
  })
  const value = { price: 2, price_type: 'FIXED', max_characters: 40, type: 'TIME', file_extension: 'png' }
  const values = [{ uid: 'v', title: 'V', price: 0, price_type: 'FIXED', sort_order: 1 }]
  const options = [
    option('Multiple', 8, { multiple: values }),
    option('Field', 1, { field: value }),
    option('Area', 2, { area: value }),
    option('Date', 3, { date: value }),
    option('File', 4, { file: value }),
    option('DropDown', 5, { dropDown: values }),
    option('Radio', 6, { radio: values }),
    option('Checkbox', 7, { checkbox: values }),
  ]
  const fields = customFields({ options } as unknown as CustomOptionsFragment, shop)
  expect(fields.map((field) => (field.kind === 'choice' ? field.shape : field.kind))).toEqual([
    'text',
    'area',
    'time',
    'file',
    'select',
    'radio',
    'checkbox',
    'multiple',
  ])
  expect(fields[0]).toMatchObject({ most: 40, adds: { amount: 2, text: 'buy.adds $2.00' } })
})
