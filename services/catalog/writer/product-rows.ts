import type { Product } from '../../../contracts/catalogue.ts'
import type { PreparedProduct } from '../domain/prepare-product.ts'
import type { CatalogSchema, ProductTable, ProductTextTable } from '../store/schema.ts'
import { tierRows } from './tier-rows.ts'

/** The row of a product itself. */
export function productRow(product: Product, hash: string, now: number): Omit<ProductTable, 'id'> {
  return {
    sku: product.sku,
    type: product.type,
    attribute_set: product.attributeSet,
    url_key: product.urlKey,
    url_keys: null,
    enabled: product.enabled ? 1 : 0,
    visibility: product.visibility,
    tax_class: product.taxClass,
    weight: product.weight ?? null,
    special_from: product.specialFrom ?? null,
    special_to: product.specialTo ?? null,
    new_from: product.newFrom ?? null,
    new_to: product.newTo ?? null,
    content_hash: hash,
    created_at: product.createdAt ? Date.parse(product.createdAt) : now,
    updated_at: now,
  }
}

/** Everything that hangs on a product, by table; these rows are replaced as a whole when the product changes. */
export type ChildRows = {
  [T in (typeof childTables)[number]]: CatalogSchema[T][]
}
export const childTables = [
  'product_text',
  'product_price',
  'product_tier',
  'product_value',
  'product_image',
  'category_product',
  'configurable_attribute',
  'configurable_variant',
  'product_link',
] as const

export function childRows(product_id: number, product: Product, prepared: PreparedProduct): ChildRows {
  return {
    product_text: textRows(product_id, product),
    product_price: prepared.prices.map(({ currency, priceMinor, specialMinor }) => ({
      product_id,
      currency,
      price_minor: priceMinor,
      special_minor: specialMinor,
    })),
    product_tier: prepared.tiers.flatMap((tier, place) => tierRows(product_id, place, tier)),
    product_value: prepared.values.map(({ attributeId, optionId, value }, place) => ({
      product_id,
      attribute_id: attributeId,
      place,
      option_id: optionId,
      value,
    })),
    product_image: product.images.map(({ file, label, position, roles, disabled, video }, place) => ({
      product_id,
      place,
      position,
      file: file.startsWith('/') ? file : `/${file}`,
      label: label ?? null,
      roles: roles.join(','),
      disabled: disabled ? 1 : 0,
      video: video ? JSON.stringify(video) : null,
    })),
    category_product: prepared.categories.map(({ id, position }) => ({ product_id, category_id: id, position })),
    configurable_attribute: prepared.superAttributes.map((attribute_id, position) => ({
      product_id,
      attribute_id,
      position,
    })),
    configurable_variant: prepared.variants.flatMap(({ sku, options }, position) =>
      options.map(({ attributeId, optionId }) => ({
        product_id,
        child_sku: sku,
        attribute_id: attributeId,
        option_id: optionId,
        position,
      })),
    ),
    product_link: linkRows(product_id, product),
  }
}

function textRows(product_id: number, product: Product): ProductTextTable[] {
  const row = (view: string, text: Partial<Product>): ProductTextTable => ({
    product_id,
    view,
    name: text.name ?? null,
    short_description: text.shortDescription ?? null,
    description: text.description ?? null,
    meta_title: text.metaTitle ?? null,
    meta_description: text.metaDescription ?? null,
  })
  const translated = Object.entries(product.translations).map(([view, text]) =>
    row(view, Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined))),
  )
  return [row('', product), ...translated]
}

function linkRows(product_id: number, { links, sku }: Product): CatalogSchema['product_link'][] {
  return Object.entries(links).flatMap(([kind, skus]) =>
    [...new Set(skus)]
      .filter((linked) => linked !== sku)
      .map((linked_sku, position) => ({ product_id, kind, linked_sku, position })),
  )
}
