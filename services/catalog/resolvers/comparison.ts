import type { Database } from '../../kit/database.ts'
import type { RequestContext } from '../../kit/module.ts'
import { formatMoney } from '../domain/format-money.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { Reads } from '../reads.ts'
import { type CompareListInfo, comparedProducts } from '../store/compare-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { AttributeInfo } from '../store/structure.ts'
import { isVisible, type ProductNode, productNode } from './nodes.ts'

/** What Magento compares of every product, besides the attributes a shop marked for it. */
const always = [
  { code: 'sku', label: 'SKU' },
  { code: 'description', label: 'Description' },
  { code: 'short_description', label: 'Short Description' },
]
const nothing = 'N/A'

/** A list as it is answered: its products, and what can be compared of them side by side. */
export function comparison(database: Database<CatalogSchema>, readsOf: (context: RequestContext) => Reads) {
  return async (list: CompareListInfo, context: RequestContext) => {
    const reads = readsOf(context)
    const ids = await comparedProducts(database.fresh(), list.id)
    const found = await Promise.all(ids.map((id) => reads.product.load(id)))
    const products = found.filter(isVisible).map((product) => productNode(product, context))
    const own = await compared(products, reads)
    const view = context.store.code
    const named = own.map(({ code, label, labels }) => ({ code, label: labels[view] ?? label }))
    return {
      uid: list.uid,
      item_count: products.length,
      attributes: products.length === 0 ? [] : [...always, ...named],
      items: products.map((product) => ({
        uid: String(product.id),
        product,
        attributes: () => valuesOf(product, own, context, reads),
      })),
    }
  }
}

/** The attributes marked for comparing that at least one of the products has. */
async function compared(products: ProductNode[], reads: Reads): Promise<AttributeInfo[]> {
  const { attributes } = await reads.structure()
  const values = await Promise.all(products.map(({ id }) => reads.values.load(id)))
  const used = new Set(values.flat().map(({ attribute_id }) => attribute_id))
  const fixed = new Set(always.map(({ code }) => code))
  return [...attributes.values()].filter(({ id, code, comparable }) => comparable && used.has(id) && !fixed.has(code))
}

async function valuesOf(product: ProductNode, own: AttributeInfo[], context: RequestContext, reads: Reads) {
  const [{ description, shortDescription }, values] = await Promise.all([
    reads.longText.load(product.id),
    reads.values.load(product.id),
  ])
  return [
    { code: 'sku', value: product.sku },
    { code: 'description', value: description ?? nothing },
    { code: 'short_description', value: shortDescription ?? nothing },
    ...own.map((attribute) => {
      const mine = values.filter(({ attribute_id }) => attribute_id === attribute.id)
      return { code: attribute.code, value: mine.length === 0 ? nothing : told(attribute, mine, context) }
    }),
  ]
}

type Value = { option_id: number | null; value: string | null }

/** A value in words, as a shopper reads it in a table. */
function told(attribute: AttributeInfo, values: Value[], { store, configuration }: RequestContext): string {
  const [first] = values
  if (attribute.input === 'boolean') return first?.value === '1' ? 'Yes' : 'No'
  if (attribute.input === 'price') return formatMoney(first?.value ?? '0', configuration.baseCurrency, store.locale)
  if (attribute.options.size === 0) return first?.value || nothing
  const labels = values.flatMap(({ option_id }) => {
    const option = attribute.options.get(option_id ?? 0)
    return option ? optionLabel(option, store.code) : []
  })
  return labels.join(', ') || nothing
}
