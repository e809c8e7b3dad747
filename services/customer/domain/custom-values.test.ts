import { expect, it } from 'vitest'
import type { OwnAttribute } from '../../../contracts/stores/account-settings.ts'
import { customValuesView, readCustomValues } from './custom-values.ts'

const entity = 'customer' as const
const size: OwnAttribute = {
  entity,
  code: 'shoe_size',
  label: 'Shoe Size',
  input: 'text',
  required: true,
  sortOrder: 2,
  options: [],
}
const color: OwnAttribute = {
  entity,
  code: 'shoe_color',
  label: 'Shoe Color',
  input: 'multiselect',
  required: false,
  sortOrder: 1,
  options: [
    { value: '8', label: 'red' },
    { value: '9', label: 'white' },
  ],
}
const attributes = [size, color]

it('keeps text and options, and shows them in the order of the shop', () => {
  const inputs = [
    { attribute_code: 'shoe_size', value: ' 42 ' },
    { attribute_code: 'shoe_color', selected_options: [{ value: '9' }] },
    { attribute_code: 'unknown', value: 'x' },
  ]
  const read = readCustomValues(inputs, attributes, true)
  if (!read.ok) throw new Error(read.message)
  expect(customValuesView(read.values, attributes, null)).toMatchObject([
    { code: 'shoe_color', selected_options: [{ label: 'white', value: '9' }] },
    { code: 'shoe_size', value: '42' },
  ])
  expect(customValuesView(read.values, attributes, ['shoe_size'])).toHaveLength(1)
})

it('refuses what is missing and options that are not there', () => {
  expect(readCustomValues([], attributes, true)).toEqual({ ok: false, message: '"Shoe Size" is a required value.' })
  expect(readCustomValues([], attributes, false)).toEqual({ ok: true, values: {} })
  expect(readCustomValues([{ attribute_code: 'shoe_color', value: '8,1345' }], attributes, false)).toEqual({
    ok: false,
    message: 'Attribute shoe_color does not contain option with Id 1345',
  })
})
