import { expect, it } from 'vitest'
import { lineChoice } from './line-choice.ts'
import { saleItem } from './samples.fixture.ts'

const price = { type: 'FIXED' as const, addsMinor: 0, percent: null }
const typed = (optionId: number, value: string) => ({
  optionUid: 'o',
  optionId,
  label: 'Name',
  type: 'field',
  isRequired: false,
  sortOrder: 0,
  values: [{ value, label: '', valueUid: 'v', valueId: null, price }],
})

it('is empty when nothing was chosen', () => {
  expect(lineChoice(saleItem())).toBe('')
})

it('is the same in whatever order the choices came, and differs with what was typed', () => {
  const one = saleItem({ customizations: [typed(1, 'a'), typed(2, 'b')] })
  const same = saleItem({ customizations: [typed(2, 'b'), typed(1, 'a')] })
  expect(lineChoice(one)).toBe(lineChoice(same))
  expect(lineChoice(one)).not.toBe(lineChoice(saleItem({ customizations: [typed(1, 'a'), typed(2, 'c')] })))
})

it('takes no typed text for the choices of two options', () => {
  const trick = saleItem({ customizations: [typed(1, 'a"\noption 2 "b')] })
  expect(lineChoice(trick)).not.toBe(lineChoice(saleItem({ customizations: [typed(1, 'a'), typed(2, 'b')] })))
})

it('differs with the pieces of a selection', () => {
  const bundle = (quantity: number) => {
    const selection = { selectionUid: 's', selectionId: 5, productUid: 'MQ==', sku: 'cap', name: 'Cap', quantity }
    const prices = { priceMinor: 1, regularPriceMinor: 1, taxClass: '' }
    return [{ optionUid: 'o', optionId: 1, label: 'Cap', type: 'select', selections: [{ ...selection, ...prices }] }]
  }
  expect(lineChoice(saleItem({ bundle: bundle(1) }))).not.toBe(lineChoice(saleItem({ bundle: bundle(2) })))
})
