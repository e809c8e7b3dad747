import { expect, test } from 'vitest'
import {
  availabilityOf,
  chosenVariant,
  matching,
  type ProductOption,
  parseSelection,
  picturesOf,
  priceOf,
  selectionQuery,
  type Variant,
} from './variants'

const value = (uid: string, label: string) => ({ uid, word: label.toLowerCase(), label, look: null })
const options: ProductOption[] = [
  { code: 'color', label: 'Color', values: [value('r', 'Red'), value('s', 'Sage')] },
  { code: 'size', label: 'Size', values: [value('m', 'M'), value('l', 'L')] },
]
const variant = (color: string, size: string, amount: number, tone: 'in' | 'out' = 'in'): Variant => ({
  sku: `${color}-${size}`,
  uids: { color, size },
  price: { value: amount, final: `$${amount}`, regular: null, saved: null },
  tiers: [],
  stock: { tone, text: tone },
  pictures: color === 's' ? [2] : [],
})
const variants = [variant('r', 'm', 20), variant('r', 'l', 22, 'out'), variant('s', 'm', 24)]

test('the address names the variant, in any case of letters', () => {
  const selection = parseSelection(new URLSearchParams('color=Sage&size=m&utm=x'), options)
  expect(chosenVariant(variants, options, selection)?.sku).toBe('s-m')
  expect(selectionQuery(selection, options)).toBe('?color=sage&size=m')
})

test('unknown words choose nothing', () => {
  expect(parseSelection(new URLSearchParams('color=mauve&size='), options)).toEqual({})
})

test('an option with one value is chosen already and not mentioned in the address', () => {
  const single = [{ code: 'color', label: 'Color', values: [value('r', 'Red')] }]
  expect(parseSelection(new URLSearchParams(), single)).toEqual({ color: 'r' })
  expect(selectionQuery({ color: 'r' }, single)).toBe('')
})

test('while an option is open there is no variant, only candidates', () => {
  expect(chosenVariant(variants, options, { color: 'r' })).toBeNull()
  expect(matching(variants, { color: 'r' })).toHaveLength(2)
})

test('a value tells whether it is sold out or not made in the chosen combination', () => {
  expect(availabilityOf('size', 'l', { color: 'r' }, variants)).toBe('sold-out')
  expect(availabilityOf('size', 'l', { color: 's' }, variants)).toBe('not-made')
  expect(availabilityOf('size', 'm', { color: 's' }, variants)).toBe('available')
})

test('changing the option itself is never held against its own value', () => {
  expect(availabilityOf('color', 's', { color: 'r', size: 'm' }, variants)).toBe('available')
})

test('several prices are told as the lowest one that can be bought', () => {
  expect(priceOf(variants)).toMatchObject({ price: { value: 20 }, from: true })
  expect(priceOf(matching(variants, { color: 'r' }))).toMatchObject({ price: { value: 20 }, from: false })
  expect(priceOf([])).toBeNull()
})

test('pictures follow the first option that has some, else the product’s own stay', () => {
  expect(picturesOf(matching(variants, { color: 's' }), { color: 's' })).toEqual([2])
  expect(picturesOf(matching(variants, { color: 'r' }), { color: 'r' })).toBeNull()
  expect(picturesOf(variants, {})).toBeNull()
})
