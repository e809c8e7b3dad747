import type { Generated } from 'kysely'
import type { OutboxTables } from '../../kit/outbox.ts'
import type { PartTables } from './part-tables.ts'
import type { ShopperTables } from './shopper-tables.ts'

/** Yes and no in a column. */
type Flag = number
/** A JSON column: written as text, read through `fromJson`. */
type Json = string

export type AttributeTable = {
  id: Generated<number>
  code: string
  label: string
  labels: Json
  input: string
  filterable: Flag
  searchable: Flag
  comparable: Flag
  visible_on_front: Flag
  used_in_listing: Flag
  sortable: Flag
  position: number
  unit: string | null
  /** `AttributeSettings`; null for one that was written before there were any. */
  settings: Json | null
}

export type OptionTable = {
  id: Generated<number>
  attribute_id: number
  value: string
  labels: Json
  swatch_type: string | null
  swatch_value: string | null
  position: number
  is_default: Flag | null
}

export type CategoryTable = {
  id: Generated<number>
  parent_id: number
  /** Ids from the root: "1/2/5". */
  path: string
  level: number
  /** Names from below the root: "Gear/Bags"; how sources name a category. Empty for the root. */
  name_path: string
  name: string
  url_key: string
  url_path: string
  /** By store view, where it has an address of its own there. */
  url_paths: Json | null
  position: number
  is_active: Flag
  is_anchor: Flag
  include_in_menu: Flag
  display_mode: string
  description: string | null
  image: string | null
  block: string | null
  meta_title: string | null
  meta_description: string | null
  translations: Json
  /** `CategorySettings`; null for one that was written before there were any. */
  settings: Json | null
  content_hash: string
  created_at: number
  updated_at: number
}

export type ProductTable = {
  id: Generated<number>
  sku: string
  type: string
  attribute_set: string
  url_key: string
  /** By store view, where it has an address of its own there. */
  url_keys: Json | null
  enabled: Flag
  visibility: string
  tax_class: string
  weight: number | null
  special_from: string | null
  special_to: string | null
  new_from: string | null
  new_to: string | null
  content_hash: string
  created_at: number
  updated_at: number
}

/** The words of a product; `view` is a store view code, or empty for every view that has none of its own. */
export type ProductTextTable = {
  product_id: number
  view: string
  name: string | null
  short_description: string | null
  description: string | null
  meta_title: string | null
  meta_description: string | null
}

export type UrlRewriteTable = {
  id: Generated<number>
  /** A store view code, or empty for all. */
  view: string
  request_path: string
  entity_type: 'PRODUCT' | 'CATEGORY' | 'CMS_PAGE' | 'CUSTOM'
  /** A product's or category's id, else 0. */
  entity_id: number
  /** A CMS page's identifier, or where a custom redirect leads. */
  target: string | null
  /** 0 for the page itself, 301 or 302 for a redirect to where the entity is now. */
  redirect_code: number
}

/** Part of a tier: its amount in one currency, or with an empty currency its percentage. */
export type TierTable = {
  product_id: number
  /** Which of the product's tiers. */
  place: number
  currency: string
  /** -1 for all groups. */
  group_id: number
  quantity: number
  percent: string | null
  price_minor: number | null
}

export type CatalogRuleTable = {
  id: Generated<number>
  name: string
  description: string | null
  is_active: Flag
  group_ids: Json
  from_day: string | null
  to_day: string | null
  priority: number
  stop_further: Flag
  action: string
  amount: string
  conditions: Json
}

export type CatalogSchema = OutboxTables &
  PartTables &
  ShopperTables & {
    attribute: AttributeTable
    attribute_option: OptionTable
    category: CategoryTable
    product: ProductTable
    product_text: ProductTextTable
    product_price: { product_id: number; currency: string; price_minor: number; special_minor: number | null }
    product_tier: TierTable
    catalog_rule: CatalogRuleTable
    /** What the catalog rules leave of a price, from day to day. */
    product_rule_price: {
      product_id: number
      group_id: number
      currency: string
      first_day: string
      last_day: string
      price_minor: number
    }
    priced_group: { group_id: number }
    rule_queue: { product_id: number }
    product_value: {
      product_id: number
      attribute_id: number
      place: number
      option_id: number | null
      value: string | null
    }
    /** The numbers by which clients name attribute sets. */
    attribute_set: { id: Generated<number>; name: string }
    product_image: {
      product_id: number
      place: number
      position: number
      file: string
      label: string | null
      roles: string
      disabled: Flag
      /** `ProductVideo`; null for a picture. */
      video: Json | null
    }
    category_product: { category_id: number; product_id: number; position: number }
    configurable_attribute: { product_id: number; attribute_id: number; position: number }
    configurable_variant: {
      product_id: number
      child_sku: string
      attribute_id: number
      option_id: number
      position: number
    }
    product_link: { product_id: number; kind: string; linked_sku: string; position: number }
    url_rewrite: UrlRewriteTable
    /** Products whose search document is out of date; filled in the transaction of the change. */
    index_queue: { product_id: number }
    /** Counts up with each change, so that a process knows when what it keeps in memory is old. */
    revision: { name: string; number: number }
  }
