import { expect, test } from 'vitest'
import { fieldName, formItems } from './form-items'

const order = { sku: 'set-table', quantity: 2, selectedOptions: ['color'] }

test('what is chosen and typed travels as Magento takes it', () => {
  const entries = [
    ['chosen:paper', 'paper'],
    ['chosen', ''],
    [fieldName.typed('text', 'engraving'), '  Ada  '],
    [fieldName.typed('area', 'note'), '   '],
  ] as const
  expect(formItems(entries, order)).toEqual([
    {
      sku: 'set-table',
      quantity: 2,
      selected_options: ['color', 'paper'],
      entered_options: [{ uid: 'engraving', value: 'Ada' }],
    },
  ])
})

test.each([
  ['date', '2026-12-01', '2026-12-01 00:00:00'],
  ['moment', '2026-12-01T09:30', '2026-12-01 09:30:00'],
  ['time', '09:30', '2000-01-01 09:30:00'],
])('a %s is a moment in Magento’s spelling', (kind, typed, value) => {
  const [item] = formItems([[fieldName.typed(kind, 'when'), typed]], order)
  expect(item?.entered_options).toEqual([{ uid: 'when', value }])
})

test('a number of pieces counts only of what is chosen, and a uid may hold colons', () => {
  const entries = [
    ['chosen', 'mugs:ink'],
    ['pieces:mugs:ink', '5'],
    ['pieces:mugs:bone', '4'],
  ] as const
  expect(formItems(entries, order)[0]?.entered_options).toEqual([{ uid: 'mugs:ink', value: '5' }])
})

test('members of a group are items of their own, and only those that are wanted', () => {
  const entries = [
    ['member:vase-a', '1'],
    ['member:vase-b', '0'],
    ['member:vase-c', ''],
    ['member:vase-d', '2'],
  ] as const
  expect(formItems(entries, order)).toEqual([
    { sku: 'vase-a', quantity: 1 },
    { sku: 'vase-d', quantity: 2 },
  ])
})
