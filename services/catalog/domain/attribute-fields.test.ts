import { describe, expect, test } from 'vitest'
import { type FieldSource, filterFieldType, productFieldType } from './attribute-fields.ts'

type Changes = Partial<Omit<FieldSource, 'settings'>> & { settings?: Partial<FieldSource['settings']> }

const attribute = (changes: Changes = {}): FieldSource => ({
  code: 'fit',
  label: 'Fit',
  input: 'text',
  filterable: false,
  searchable: false,
  comparable: false,
  visibleOnFront: false,
  usedInListing: false,
  sortable: false,
  options: { size: 0 },
  ...changes,
  settings: { userDefined: true, filterableInSearch: null, visibleInAdvancedSearch: false, ...changes.settings },
})

describe('a product field', () => {
  test.each(['comparable', 'filterable', 'visibleOnFront', 'usedInListing', 'sortable'] as const)(
    'is what is %s',
    (shown) => {
      expect(productFieldType(attribute({ [shown]: true }))).toBe('String')
    },
  )

  test('is none of what shoppers never see, of what a shop is born with, and of what things cost the shop', () => {
    expect(productFieldType(attribute({ searchable: true }))).toBeNull()
    expect(productFieldType(attribute({ comparable: true, settings: { userDefined: false } }))).toBeNull()
    expect(productFieldType(attribute({ comparable: true, code: 'cost' }))).toBeNull()
  })

  test.each([
    ['select', 'Int'],
    ['boolean', 'Int'],
    ['multiselect', 'String'],
    ['price', 'Float'],
    ['date', 'String'],
    ['textarea', 'String'],
  ])('of a %s is %s', (input, type) => {
    expect(productFieldType(attribute({ input, comparable: true }))).toBe(type)
  })
})

describe('a filter', () => {
  test.each([
    ['select', 'FilterEqualTypeInput'],
    ['boolean', 'FilterEqualTypeInput'],
    ['price', 'FilterRangeTypeInput'],
    ['date', 'FilterRangeTypeInput'],
    ['text', 'FilterMatchTypeInput'],
  ])('of a %s is %s', (input, type) => {
    expect(filterFieldType(attribute({ input, filterable: true, options: { size: 2 } }))).toBe(type)
  })

  test('needs options where there should be some', () => {
    expect(filterFieldType(attribute({ input: 'select', filterable: true }))).toBeNull()
  })

  test('is also what the advanced search knows', () => {
    const settings = { visibleInAdvancedSearch: true }
    expect(filterFieldType(attribute({ searchable: true, settings }))).toBe('FilterMatchTypeInput')
    expect(filterFieldType(attribute({ settings }))).toBeNull()
  })
})
