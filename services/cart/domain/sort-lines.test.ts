import { describe, expect, it } from 'vitest'
import { type Sortable, type SortKey, sortLines } from './sort-lines.ts'

const line = (changes: Partial<Sortable>): Sortable => ({
  id: 1,
  addedAt: 1,
  changedAt: 1,
  name: 'Tee',
  sku: 'tee',
  productUid: 'MQ==',
  type: 'simple',
  quantity: 1,
  weight: 1,
  unitExclMinor: 100,
  unitInclMinor: 108,
  rowExclMinor: 100,
  rowInclMinor: 108,
  discountMinor: 0,
  taxMinor: 8,
  taxPercent: '8.25',
  ...changes,
})
const lines = [
  line({ id: 1, name: 'Tee' }),
  line({ id: 2, name: 'bag', quantity: 3 }),
  line({ id: 3, productUid: 'MTA=' }),
]
const order = (field: SortKey, direction: 'ASC' | 'DESC') =>
  sortLines(lines, (l) => l, field, direction).map(({ id }) => id)

describe('sorting lines', () => {
  it('sorts text as people do and numbers as numbers', () => {
    expect(order('NAME', 'ASC')).toEqual([2, 1, 3])
    expect(order('QTY', 'DESC')).toEqual([2, 1, 3])
    expect(order('PRODUCT_ID', 'DESC')).toEqual([3, 1, 2])
  })

  it('keeps the order of adding among equals', () => {
    expect(order('PRICE', 'ASC')).toEqual([1, 2, 3])
    expect(order('PRICE', 'DESC')).toEqual([1, 2, 3])
  })
})
