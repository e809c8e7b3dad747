import { expect, it } from 'vitest'
import { swatchFor } from './swatches.ts'

it.each([
  ['color', 'Blue', '#2b5fa8'],
  ['colour', 'Navy Blue', '#1f2d50'],
  ['fabric_color', 'Forest Green', '#3f7d4e'],
  ['color', 'Black/White', undefined],
  ['color', 'Multi', undefined],
])('%s %s is %s', (code, option, value) => {
  expect(swatchFor(code, option)).toEqual(value && { type: 'color', value })
})

it('sizes are shown as text, other attributes have no swatch', () => {
  expect(swatchFor('size', 'XL')).toEqual({ type: 'text', value: 'XL' })
  expect(swatchFor('material', 'Blue')).toBeUndefined()
})
