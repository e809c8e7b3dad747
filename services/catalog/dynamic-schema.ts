import type { Structure } from './store/structure.ts'

/** What a filter on an attribute looks like, by the attribute's input; text is found by searching, not by filtering. */
const filterTypes: Record<string, string> = {
  select: 'FilterEqualTypeInput',
  multiselect: 'FilterEqualTypeInput',
  boolean: 'FilterEqualTypeInput',
  price: 'FilterRangeTypeInput',
  date: 'FilterRangeTypeInput',
  weight: 'FilterRangeTypeInput',
}
const fixedFilters = new Set(['category_id', 'category_uid', 'category_url_path', 'name', 'price', 'sku', 'url_key'])
const fixedSorts = new Set(['name', 'position', 'price', 'relevance'])

/**
 * The part of the schema that follows from the attributes, as Magento derives it: a filter for each filterable one, a
 * sorting for each sortable one. Empty when there is neither.
 */
export function dynamicSdl({ attributes }: Pick<Structure, 'attributes'>): string {
  const sorted = [...attributes.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const filters = sorted.flatMap(({ code, filterable, input }) => {
    const type = filterTypes[input]
    return filterable && type && !fixedFilters.has(code) ? `  ${code}: ${type}` : []
  })
  const sorts = sorted.flatMap(({ code, sortable }) => (sortable && !fixedSorts.has(code) ? `  ${code}: SortEnum` : []))
  return [block('ProductAttributeFilterInput', filters), block('ProductAttributeSortInput', sorts)].join('')
}

const block = (type: string, fields: string[]) =>
  fields.length === 0 ? '' : `extend input ${type} {\n${fields.join('\n')}\n}\n`
