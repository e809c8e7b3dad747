import type { SearchAnswer } from '../../../contracts/internal/search.ts'
import { toMajor } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { AttributeInfo, Structure } from '../store/structure.ts'

type AggregationOption = { __typename: 'AggregationOption'; count: number; label: string; value: string }
export type Aggregation = {
  attribute_code: string
  label: string
  count: number
  position: number | null
  options: AggregationOption[]
}

/** Attributes whose values are counted in lists. */
export const facetAttributes = ({ attributes }: Structure): AttributeInfo[] =>
  [...attributes.values()].filter(
    ({ filterable, input }) => filterable && ['select', 'multiselect', 'boolean'].includes(input),
  )

/** What the engine counted, in Magento's shape: price first, then categories, then attributes by their position. */
export function aggregations(
  { facets, ranges }: SearchAnswer,
  structure: Structure,
  view: string,
  currency: string,
): Aggregation[] {
  const all = [
    priceAggregation(ranges[`price:${currency}`] ?? [], currency),
    categoryAggregation(facets.category ?? [], structure, view),
    ...facetAttributes(structure).map((attribute) =>
      attributeAggregation(attribute, new Map((facets[attribute.code] ?? []).map((f) => [f.value, f.count])), view),
    ),
  ]
  return all.filter(({ options }) => options.length > 0)
}

/** Only the categories right below one of these: what a category page offers to go deeper. */
export function directChildrenOnly(all: Aggregation[], { tree }: Structure, categoryIds: number[]): Aggregation[] {
  const children = new Set(categoryIds.flatMap((id) => tree.childrenOf(id)).map(({ id }) => encodeUid(id)))
  return all.flatMap((aggregation) => {
    if (aggregation.attribute_code !== 'category_uid') return aggregation
    const options = aggregation.options.filter(({ value }) => children.has(value))
    return options.length === 0 ? [] : { ...aggregation, options, count: options.length }
  })
}

const option = (label: string, value: string, count: number): AggregationOption => ({
  __typename: 'AggregationOption',
  label,
  value,
  count,
})

function priceAggregation(ranges: { from: number; to: number; count: number }[], currency: string): Aggregation {
  const options = ranges.map(({ from, to, count }) => {
    const [low, high] = [toMajor(from, currency), toMajor(to, currency)]
    return option(`${low}-${high}`, `${low}_${high}`, count)
  })
  return { attribute_code: 'price', label: 'Price', count: options.length, position: null, options }
}

function categoryAggregation(counted: SearchAnswer['facets'][string], { tree }: Structure, view: string): Aggregation {
  const counts = new Map(counted.map(({ value, count }) => [Number(value), count]))
  const options = tree.all().flatMap((category) => {
    const count = counts.get(category.id)
    // The category that holds the whole shop is no choice.
    if (count === undefined || category.level < 2) return []
    return option(category.translations[view]?.name ?? category.name, encodeUid(category.id), count)
  })
  return { attribute_code: 'category_uid', label: 'Category', count: options.length, position: null, options }
}

function attributeAggregation(attribute: AttributeInfo, counts: Map<string, number>, view: string): Aggregation {
  const known =
    attribute.input === 'boolean'
      ? [
          { label: 'Yes', value: '1' },
          { label: 'No', value: '0' },
        ]
      : [...attribute.options.values()].map((one) => ({ label: optionLabel(one, view), value: String(one.id) }))
  const options = known.flatMap(({ label, value }) => {
    const count = counts.get(value)
    return count === undefined ? [] : option(label, value, count)
  })
  const { code, label, labels, position } = attribute
  return { attribute_code: code, label: labels[view] ?? label, count: options.length, position, options }
}
