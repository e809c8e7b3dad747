/** What of the schema follows from a product attribute: the rules by which Magento turns attributes into fields. */
import type { AttributeSettings } from '../../../contracts/catalogue/attribute-settings.ts'

export type FieldSource = {
  code: string
  label: string
  input: string
  filterable: boolean
  searchable: boolean
  comparable: boolean
  visibleOnFront: boolean
  usedInListing: boolean
  sortable: boolean
  settings: Pick<AttributeSettings, 'userDefined' | 'filterableInSearch' | 'visibleInAdvancedSearch'>
  options: { size: number }
}

/** By input; what is not here is text. Options are given by id, several of them as a list in one text. */
const productTypes: Record<string, string> = { select: 'Int', boolean: 'Int', price: 'Float', weight: 'Float' }
const filterTypes: Record<string, string> = {
  select: 'FilterEqualTypeInput',
  multiselect: 'FilterEqualTypeInput',
  boolean: 'FilterEqualTypeInput',
  price: 'FilterRangeTypeInput',
  date: 'FilterRangeTypeInput',
  // Magento matches weights as text; a range is what one asks of a number.
  weight: 'FilterRangeTypeInput',
}

/** The type of the product field of an attribute; null for one that is no field: Magento shows what shoppers can see. */
export function productFieldType(attribute: FieldSource): string | null {
  const { comparable, filterable, visibleOnFront, usedInListing, sortable, settings } = attribute
  const shown = comparable || filterable || settings.filterableInSearch || visibleOnFront || usedInListing || sortable
  if (!settings.userDefined || !shown || attribute.code === 'cost') return null
  return productTypes[attribute.input] ?? 'String'
}

/**
 * The type of an attribute's filter; null when products cannot be filtered by it. A list without options is none, and a
 * text is one when it is a facet or part of the advanced search.
 */
export function filterFieldType(attribute: FieldSource): string | null {
  const { filterable, searchable, settings, options, input } = attribute
  const advanced = searchable && settings.visibleInAdvancedSearch
  if (!filterable && !advanced) return null
  if ((input === 'select' || input === 'multiselect') && options.size === 0) return null
  return filterTypes[input] ?? 'FilterMatchTypeInput'
}
