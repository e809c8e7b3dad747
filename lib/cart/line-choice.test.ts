import { expect, test } from 'vitest'
import type { CartLineFragment } from '@/graphql/generated/types'
import { choiceOf, editOf, lineOptions } from './line-choice'
import { inCart } from './optimistic-cart'

const line = (own: object) =>
  ({ uid: 'l1', quantity: 2, product: { uid: 'p', sku: 'set' }, ...own }) as unknown as CartLineFragment
const custom = {
  customizable_options: [
    {
      customizable_option_uid: 'engraving',
      label: 'Engraving',
      type: 'field',
      values: [{ customizable_option_value_uid: 'engraving', label: '', value: 'Ada' }],
    },
    {
      customizable_option_uid: 'with',
      label: 'With it',
      type: 'checkbox',
      values: [
        { customizable_option_value_uid: 'ribbon', label: 'Ribbon', value: '4' },
        { customizable_option_value_uid: 'flower', label: 'Flower', value: '5' },
      ],
    },
  ],
}
const bundle = {
  bundle_options: [{ uid: 'mugs', label: 'Mugs', values: [{ uid: 'bundle/3/9/5', label: 'Ink', quantity: 5 }] }],
}

test('what was typed and what was chosen are told apart, and both go back into the cart', () => {
  expect(choiceOf(line(custom))).toEqual({ chosen: ['ribbon', 'flower'], entered: [['engraving', 'Ada']] })
  expect(inCart(line(custom))).toEqual({
    sku: 'set',
    quantity: 2,
    selected_options: ['ribbon', 'flower'],
    entered_options: [{ uid: 'engraving', value: 'Ada' }],
  })
})

test('a bundle’s number of pieces is told where it can be changed', () => {
  expect(editOf(line(bundle))).toEqual({
    line: 'l1',
    quantity: 2,
    chosen: ['bundle/3/9/5'],
    entered: [['bundle/3/9/5', '5']],
  })
})

test('a line says in words what was chosen', () => {
  expect(lineOptions(line({ ...custom, ...bundle, links: [{ uid: 'x', title: 'PDF' }] }))).toEqual([
    { label: 'Mugs', value: '5 × Ink' },
    { label: '', value: 'PDF' },
    { label: 'Engraving', value: 'Ada' },
    { label: 'With it', value: 'Ribbon, Flower' },
  ])
})
