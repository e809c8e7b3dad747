import type { Kysely } from 'kysely'
import type { ProductFacts } from '../domain/rule-condition.ts'
import { categoryIdsOf, grouped, type ValueRow, valuesOf } from '../store/product-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { Structure } from '../store/structure.ts'

/** What conditions can ask about these products, by product id. `prices` are the regular ones in base currency. */
export async function productFacts(
  database: Kysely<CatalogSchema>,
  ids: number[],
  structure: Structure,
  priceOf: (id: number) => string | null,
): Promise<Map<number, ProductFacts>> {
  if (ids.length === 0) return new Map()
  const products = await database
    .selectFrom('product')
    .select(['id', 'sku', 'type', 'attribute_set', 'tax_class'])
    .where('id', 'in', ids)
    .execute()
  const values = await valuesOf(database, ids)
  const categories = await categoryIdsOf(database, ids)
  const paths = new Map([...structure.categoryIds].map(([path, id]) => [id, path]))
  return new Map(
    products.map((product) => {
      const id = Number(product.id)
      const price = priceOf(id)
      // Magento asks in which categories a product can be found: an anchor shows what is below it.
      const shownIn = structure.tree.listing((categories.get(id) ?? []).map(({ category_id }) => category_id))
      const facts: ProductFacts = {
        ...valueFacts(values.get(id) ?? [], structure),
        sku: [product.sku],
        type_id: [product.type],
        attribute_set_id: [product.attribute_set],
        tax_class_id: [product.tax_class],
        category_ids: shownIn.flatMap((category) => [String(category), paths.get(category) ?? []].flat()),
        ...(price === null ? {} : { price: [price] }),
      }
      return [id, facts]
    }),
  )
}

function valueFacts(values: ValueRow[], { attributes }: Structure): ProductFacts {
  const facts: ProductFacts = {}
  for (const { attribute_id, option_id, value } of values) {
    const attribute = attributes.get(attribute_id)
    if (!attribute) continue
    const names =
      option_id === null ? [value ?? ''] : [String(option_id), attribute.options.get(option_id)?.value ?? '']
    facts[attribute.code] = [...(facts[attribute.code] ?? []), ...names]
  }
  return facts
}

/** The configurable products of which these are variants, by the variant's id: a rule that means them means it. */
export async function configurableParents(
  database: Kysely<CatalogSchema>,
  ids: number[],
): Promise<Map<number, number[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('product as p')
    .innerJoin('configurable_variant as v', 'v.child_sku', 'p.sku')
    .select(['p.id as product_id', 'v.product_id as parent_id'])
    .distinct()
    .where('p.id', 'in', ids)
    .execute()
  return new Map([...grouped(rows)].map(([id, list]) => [id, list.map(({ parent_id }) => Number(parent_id))]))
}

/** The variants of these products: what a rule says of their parent holds for them. */
export async function variantsBelow(database: Kysely<CatalogSchema>, ids: number[]): Promise<number[]> {
  const rows = await database
    .selectFrom('configurable_variant as v')
    .innerJoin('product as p', 'p.sku', 'v.child_sku')
    .select('p.id')
    .distinct()
    .where('v.product_id', 'in', ids)
    .execute()
  return rows.map(({ id }) => Number(id))
}
