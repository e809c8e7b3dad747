import { type DocumentNode, Kind, parse } from 'graphql'
import { type FieldSource, filterFieldType, productFieldType } from './domain/attribute-fields.ts'

/** What other services add to products: an attribute of such a name is found in `custom_attributesV2` alone. */
const addedByNeighbours = ['max_sale_qty', 'min_sale_qty', 'only_x_left_in_stock', 'quantity', 'rules', 'stock_status']
const filterInput = 'ProductAttributeFilterInput'
const sortInput = 'ProductAttributeSortInput'
/** Ways to sort that follow from no attribute: when a product came, and how it is rated. */
const ownSorts = ['created_at', 'rating_summary']
const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)

/** The part of the schema that follows from the attributes, beside the static one. */
export type AttributeSchema = {
  /** Empty when no attribute asks for anything. */
  sdl(attributes: Iterable<FieldSource>, options: { productFields: boolean }): string
  /** The attributes that are fields of a product. */
  fields<A extends FieldSource>(attributes: Iterable<A>): A[]
  /** Every type that is a product, the interface first. */
  productTypes: string[]
}

/**
 * Reads the static slice once, to know what products are and which names are taken: an attribute never replaces a field,
 * as two fields of one name are no schema.
 */
export function attributeSchema(typeDefs: string): AttributeSchema {
  const names = fieldNames(parse(typeDefs, { noLocation: true }))
  const productTypes = ['ProductInterface', ...names.products]
  const takenByProducts = new Set([...productTypes.flatMap((type) => [...names.of(type)]), ...addedByNeighbours])
  const fields = <A extends FieldSource>(attributes: Iterable<A>) =>
    [...attributes].filter((one) => productFieldType(one) !== null && !takenByProducts.has(one.code)).sort(byCode)
  return {
    productTypes,
    fields,
    sdl(attributes, options) {
      const all = [...attributes].sort(byCode)
      const filters = all.flatMap((attribute) => {
        const type = filterFieldType(attribute)
        return type === null || names.of(filterInput).has(attribute.code) ? [] : `  ${attribute.code}: ${type}`
      })
      const sortable = all.filter((one) => one.sortable && !names.of(sortInput).has(one.code)).map(({ code }) => code)
      const sorts = [...new Set([...ownSorts, ...sortable])].sort().map((code) => `  ${code}: SortEnum`)
      const shown = options.productFields ? fields(all).map(productField) : []
      return [
        ...productTypes.map((type) => block(type === 'ProductInterface' ? 'interface' : 'type', type, shown)),
        block('input', filterInput, filters),
        block('input', sortInput, sorts),
      ].join('')
    },
  }
}

const productField = (attribute: FieldSource) =>
  `  ${attribute.code}: ${productFieldType(attribute)} @deprecated(reason: "Ask for custom_attributesV2.")`

const block = (kind: string, type: string, fields: string[]) =>
  fields.length === 0 ? '' : `extend ${kind} ${type} {\n${fields.join('\n')}\n}\n`

function fieldNames(document: DocumentNode) {
  const byType = new Map<string, Set<string>>()
  const products = new Set<string>()
  for (const definition of document.definitions) {
    if (!('fields' in definition) || !definition.name) continue
    const name = definition.name.value
    const known = byType.get(name) ?? new Set<string>()
    byType.set(name, known)
    for (const field of definition.fields ?? []) known.add(field.name.value)
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    if (definition.interfaces?.some((one) => one.name.value === 'ProductInterface')) products.add(name)
  }
  return { of: (type: string) => byType.get(type) ?? new Set<string>(), products: [...products].sort() }
}
