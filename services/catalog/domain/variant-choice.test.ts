import { expect, test } from 'vitest'
import { openChoices, settledVariant } from './variant-choice.ts'

const [color, size] = [1, 2]
const variant = (colorId: number, sizeId: number) => ({
  options: [
    { attributeId: color, optionId: colorId },
    { attributeId: size, optionId: sizeId },
  ],
})
const variants = [variant(11, 21), variant(11, 22), variant(12, 22)]

test('a choice closes what does not go with it, and leaves its own attribute open', () => {
  const open = openChoices(variants, [{ attributeId: color, optionId: 12 }])
  expect([...(open.get(size) ?? [])]).toEqual([22])
  expect([...(open.get(color) ?? [])]).toEqual([11, 12])
})

test('without a choice everything that exists is open', () => {
  expect([...(openChoices(variants, []).get(size) ?? [])]).toEqual([21, 22])
})

test('a variant is settled by a choice for every attribute', () => {
  const chosen = variant(11, 22).options
  expect(settledVariant(variants, chosen, 2)).toBe(variants[1])
  expect(settledVariant(variants, chosen.slice(0, 1), 2)).toBeNull()
  expect(settledVariant(variants, variant(12, 21).options, 2)).toBeNull()
})
