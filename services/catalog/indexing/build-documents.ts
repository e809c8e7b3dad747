import type { Kysely } from 'kysely'
import type { InventoryApi } from '../../../contracts/internal/inventory.ts'
import type { SearchDocument } from '../../../contracts/internal/search.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { currencyRules } from '../currency-rules.ts'
import { filterFieldType } from '../domain/attribute-fields.ts'
import { type PriceBasis, priceRangeOf } from '../domain/composed-price.ts'
import { priceField } from '../domain/price-field.ts'
import { ratingField, ratingNumber } from '../domain/rating-field.ts'
import { stockField } from '../domain/stock-field.ts'
import { textField, textWords } from '../domain/text-values.ts'
import { priceBases } from '../store/price-basis-store.ts'
import { categoryIdsOf, type ProductInfo, productsById, type ValueRow, valuesOf } from '../store/product-store.ts'
import { reviewSummaries } from '../store/review-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { AttributeInfo, Structure } from '../store/structure.ts'
import { longTexts, shortTexts } from '../store/text-store.ts'
import { type Variant, variantsOf } from '../store/variant-store.ts'
import { filterableNumber, labelOf, plainText } from './document-values.ts'

/** No group has this id. */
const everybodyElse = -1

type Material = {
  structure: Structure
  inventory: Pick<InventoryApi, 'stock'>
  configuration: StoreConfiguration
  today: string
}

/** The search documents of these products; those that no list and no search may show have none. */
export async function buildDocuments(
  database: Kysely<CatalogSchema>,
  ids: number[],
  material: Material,
): Promise<SearchDocument[]> {
  const products = (await productsById(database, ids)).filter(
    ({ enabled, visibility }) => enabled && visibility !== 'none',
  )
  const shown = products.map(({ id }) => id)
  if (shown.length === 0) return []
  const configurable = products.filter(({ type }) => type === 'configurable').map(({ id }) => id)
  const variants = await variantsOf(database, configurable)
  const values = await valuesOf(database, shown)
  const categories = await categoryIdsOf(database, shown)
  const prices = await priceBases(database, products)
  const stock = await material.inventory.stock(products.map(({ sku }) => sku))
  const ratings = new Map<string, Awaited<ReturnType<typeof reviewSummaries>>>()
  const texts = new Map<string, Awaited<ReturnType<typeof textsOf>>>()
  for (const { code } of material.configuration.views) {
    texts.set(code, await textsOf(database, shown, code))
    ratings.set(code, await reviewSummaries(database, shown, code))
  }
  return products.map((product, at) => {
    const inStock = stock[at]?.isSalable ? 1 : 0
    const parts = {
      product,
      values: [...(values.get(product.id) ?? []), ...variantValues(variants.get(product.id) ?? [])],
      categories: categories.get(product.id) ?? [],
      ...material,
    }
    return {
      id: product.id,
      inSearch: product.visibility === 'search' || product.visibility === 'both',
      inCatalog: product.visibility === 'catalog' || product.visibility === 'both',
      keys: {
        sku: [product.sku],
        url_key: [product.urlKey, ...Object.values(product.urlKeys)],
        variant_sku: (variants.get(product.id) ?? []).map(({ childSku }) => childSku),
        ...textKeys(parts),
      },
      texts: Object.fromEntries(
        [...texts].map(([view, of]) => [view, { ...of(product.id), words: wordsOf(parts, view) }]),
      ),
      facets: { ...facetsOf(parts), [stockField]: [String(inStock)] },
      numbers: {
        ...numbersOf(parts),
        ...ratingsOf(product.id, ratings),
        [stockField]: inStock,
        ...pricesOf(prices.get(product.id), material),
      },
      sorts: sortsOf(parts),
      positions: Object.fromEntries(parts.categories.map(({ category_id, position }) => [category_id, position])),
    }
  })
}

type IndexedValue = Pick<ValueRow, 'attribute_id' | 'option_id' | 'value'>
type Parts = Material & {
  product: ProductInfo
  values: IndexedValue[]
  categories: { category_id: number; position: number }[]
}

async function textsOf(database: Kysely<CatalogSchema>, ids: number[], view: string) {
  const short = await shortTexts(database, ids, view)
  const long = await longTexts(database, ids, view)
  return (id: number) => ({
    name: short.get(id)?.name ?? '',
    shortDescription: plainText(long.get(id)?.shortDescription ?? ''),
    description: plainText(long.get(id)?.description ?? ''),
  })
}

/** A configurable product has the values of its variants too: it is found under every colour it comes in. */
const variantValues = (variants: Variant[]): IndexedValue[] =>
  variants.flatMap(({ options }) =>
    options.map(({ attributeId, optionId }) => ({ attribute_id: attributeId, option_id: optionId, value: null })),
  )

/** Labels of searchable attributes and names of categories up to the root: words to look for a product by, besides its own. */
function wordsOf({ values, categories, structure }: Parts, view: string): string {
  const labels = values.flatMap((value) => {
    const attribute = structure.attributes.get(value.attribute_id)
    if (!attribute) return []
    // "Dimmable: yes" is found by its own name.
    if (attribute.input === 'boolean' && value.value === '1' && isFacet(attribute))
      return [attribute.labels[view] ?? attribute.label]
    return attribute.searchable ? labelOf(attribute, value, view) : []
  })
  const { tree } = structure
  const path = categories.flatMap(({ category_id: id }) => [...tree.ancestorsOf(id), tree.get(id) ?? []].flat())
  const names = path
    .filter(({ level }) => level > 1)
    .map((category) => category.translations[view]?.name ?? category.name)
  return [...new Set([...labels, ...names])].join(' ')
}

/** Values that lists count or are filtered by. */
const isFacet = (attribute: AttributeInfo) =>
  attribute.filterable || attribute.settings.filterableInSearch || filterFieldType(attribute) === 'FilterEqualTypeInput'

function facetsOf({ values, categories, structure }: Parts): Record<string, string[]> {
  const facets: Record<string, Set<string>> = {
    category: new Set(structure.tree.listing(categories.map(({ category_id }) => category_id)).map(String)),
  }
  for (const { attribute_id, option_id, value } of values) {
    const attribute = structure.attributes.get(attribute_id)
    if (!attribute || !isFacet(attribute) || filterableNumber(attribute, value) !== null) continue
    const set = facets[attribute.code] ?? new Set()
    facets[attribute.code] = set.add(String(option_id ?? value))
  }
  return Object.fromEntries(Object.entries(facets).map(([code, set]) => [code, [...set]]))
}

/** The words of texts that products can be filtered by. */
function textKeys({ values, structure }: Parts): Record<string, string[]> {
  const keys: Record<string, string[]> = {}
  for (const { attribute_id, value } of values) {
    const attribute = structure.attributes.get(attribute_id)
    if (!attribute || value === null || filterFieldType(attribute) !== 'FilterMatchTypeInput') continue
    keys[textField(attribute.code)] = textWords(plainText(value))
  }
  return keys
}

function ratingsOf(id: number, ratings: Map<string, Awaited<ReturnType<typeof reviewSummaries>>>) {
  const rated = [...ratings].flatMap(([view, summaries]) => {
    const summary = summaries.get(id)
    return summary && summary.rating > 0 ? [[ratingField(view), ratingNumber(summary)] as const] : []
  })
  return Object.fromEntries(rated)
}

function numbersOf({ product, values, structure }: Parts): Record<string, number> {
  const numbers: Record<string, number> = { created_at: product.createdAt }
  for (const { attribute_id, value } of values) {
    const attribute = structure.attributes.get(attribute_id)
    const number = attribute ? filterableNumber(attribute, value) : null
    if (attribute && number !== null) numbers[attribute.code] = number
  }
  return numbers
}

/** What a shopper pays at least for one piece, in every currency of the shop and for every group with its own prices. */
function pricesOf(
  basis: PriceBasis | undefined,
  { configuration, structure, today }: Material,
): Record<string, number> {
  const rules = currencyRules(configuration)
  const currencies = new Set([configuration.baseCurrency, ...configuration.views.flatMap((v) => v.allowedCurrencies)])
  if (!basis || !isPriced(basis)) return {}
  const numbers: Record<string, number> = {}
  for (const currency of currencies) {
    for (const groupId of [everybodyElse, ...structure.pricedGroups]) {
      const terms = { currency, rules, groupId, quantity: 1, today }
      numbers[priceField(currency, groupId, structure.pricedGroups)] = priceRangeOf(basis, terms).minimum.finalMinor
    }
  }
  return numbers
}

/** A configurable product without variants and a group without members cost nothing that could be sorted by. */
const isPriced = (basis: PriceBasis) =>
  basis.kind === 'bundle' || (basis.kind === 'group' ? basis.members : basis.sources).length > 0

function sortsOf({ values, structure, configuration }: Parts): Record<string, Record<string, string>> {
  const sortable = values.flatMap((value) => {
    const attribute = structure.attributes.get(value.attribute_id)
    return attribute?.sortable ? [{ attribute, value }] : []
  })
  return Object.fromEntries(
    configuration.views.map(({ code }) => [
      code,
      Object.fromEntries(
        sortable.map(({ attribute, value }) => [attribute.code, labelOf(attribute, value, code).join(' ')]),
      ),
    ]),
  )
}
