import type { SearchAnswer } from '../../../contracts/internal/search.ts'
import { toMajor } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { AttributeInfo, Structure } from '../store/structure.ts'
import { amountAttributes, facetAttributes } from './facet-attributes.ts'
import type { ProductList } from './product-list.ts'

type AggregationOption = { __typename: 'AggregationOption'; count: number; label: string; value: string }
export type Aggregation = {
  attribute_code: string
  label: string
  count: number
  position: number | null
  options: AggregationOption[]
}

/** What the engine counted, in Magento's shape: price first, then categories, then attributes by their position. */
export function aggregations(
  { answer: { facets, ranges }, price, searching }: Pick<ProductList, 'answer' | 'price' | 'searching'>,
  structure: Structure,
  view: string,
  settings: { categories: boolean; priceRanges: string },
): Aggregation[] {
  const codes = (list: AttributeInfo[]) => new Set(list.map(({ code }) => code))
  const amounts = codes(amountAttributes(structure, searching))
  const values = codes(facetAttributes(structure, searching))
  const all = [
    priceAggregation(ranges[price.field] ?? [], price.currency, settings.priceRanges === 'even'),
    ...(settings.categories ? [categoryAggregation(facets.category ?? [], structure, view)] : []),
    ...[...structure.attributes.values()].flatMap((attribute) => {
      const { code } = attribute
      if (amounts.has(code)) return amountAggregation(attribute, ranges[code] ?? [], view)
      return values.has(code)
        ? attributeAggregation(attribute, new Map((facets[code] ?? []).map((f) => [f.value, f.count])), view)
        : []
    }),
  ]
  return all.filter(({ options }) => options.length > 0)
}

/**
 * Only the categories right below those of the list, or below the root where it has none: what a category page offers to
 * go deeper.
 */
export function directChildrenOnly(all: Aggregation[], { tree }: Structure, categoryIds: number[]): Aggregation[] {
  const above = categoryIds.length > 0 ? categoryIds : [rootCategoryId]
  const children = new Set(above.flatMap((id) => tree.childrenOf(id)).map(({ id }) => encodeUid(id)))
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

type Range = SearchAnswer['ranges'][string][number]

/** `exact` ranges end below the next one, so that a filter finds just what they count. */
function priceAggregation(ranges: Range[], currency: string, exact: boolean): Aggregation {
  const options = ranges.map(({ from, to, count }) => {
    // Magento names the border itself, which already belongs to the next range.
    const [low, high] = [toMajor(from, currency), toMajor(exact ? to : to + 1, currency)]
    return option(`${low}-${high}`, `${low}_${high}`, count)
  })
  return { attribute_code: 'price', label: 'Price', count: options.length, position: null, options }
}

/** Magento labels these by the value itself. */
function amountAggregation(attribute: AttributeInfo, ranges: Range[], view: string): Aggregation {
  const { code, label, labels, position } = attribute
  const options = ranges.map(({ from, to, count }) => {
    const value = `${from}_${Math.round((to + 0.01) * 100) / 100}`
    return option(value, value, count)
  })
  return { attribute_code: code, label: labels[view] ?? label, count: options.length, position, options }
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
