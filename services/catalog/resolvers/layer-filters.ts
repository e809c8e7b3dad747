import { decodeUid } from '../../kit/uid.ts'
import type { Aggregation } from './aggregations.ts'

/** Magento's deprecated `filters`: the same counts in the words of its old layered navigation, prices last. */
export function layerFilters(all: Aggregation[]) {
  const prices = all.filter(({ attribute_code }) => attribute_code === 'price')
  const others = all.filter(({ attribute_code }) => attribute_code !== 'price')
  return [...others, ...prices].map(({ attribute_code, label, options }) => ({
    name: label,
    request_var: attribute_code === 'category_uid' ? 'cat' : attribute_code,
    filter_items_count: options.length,
    filter_items: options.map((option) => ({
      __typename: 'LayerFilterItem',
      label: option.label,
      value_string: oldValue(attribute_code, option.value),
      items_count: option.count,
    })),
  }))
}

function oldValue(code: string, value: string): string {
  if (code === 'category_uid') return decodeUid(value)
  return code === 'price' ? value.replace('_', '-') : value
}
