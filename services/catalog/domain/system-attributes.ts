/** The attributes that every product and category has in Magento, beside those a shop adds. */
import { type AttributeSettings, plainSettings } from '../../../contracts/catalogue/attribute-settings.ts'

/** Properties of a catalogue attribute as clients filter by them. */
export type AttributeFlags = {
  is_comparable: boolean
  is_filterable: boolean
  is_filterable_in_search: boolean
  is_html_allowed_on_front: boolean
  is_searchable: boolean
  is_used_for_price_rules: boolean
  is_used_for_promo_rules: boolean
  is_visible_in_advanced_search: boolean
  is_visible_on_front: boolean
  is_wysiwyg_enabled: boolean
  used_in_product_listing: boolean
}

export type CatalogAttribute = {
  code: string
  label: string
  /** Magento's frontend input: text, textarea, select, media_image, gallery … Null where it has none. */
  input: string | null
  /** How a value is kept: static, varchar, text, int, decimal, datetime. */
  backend: string
  flags: AttributeFlags
  settings: Pick<AttributeSettings, 'required' | 'unique' | 'applyTo' | 'defaultValue' | 'frontendClass'>
  position: number
  sortable: boolean
  options: { label: string; value: string; isDefault: boolean }[]
}

const noFlags: AttributeFlags = {
  is_comparable: false,
  is_filterable: false,
  is_filterable_in_search: false,
  is_html_allowed_on_front: false,
  is_searchable: false,
  is_used_for_price_rules: false,
  is_used_for_promo_rules: false,
  is_visible_in_advanced_search: false,
  is_visible_on_front: false,
  is_wysiwyg_enabled: false,
  used_in_product_listing: false,
}

type Short = 'comparable' | 'filterable' | 'html' | 'searchable' | 'advanced' | 'wysiwyg' | 'listing' | 'required'
const flagNames: Partial<Record<Short, keyof AttributeFlags>> = {
  comparable: 'is_comparable',
  filterable: 'is_filterable',
  html: 'is_html_allowed_on_front',
  searchable: 'is_searchable',
  advanced: 'is_visible_in_advanced_search',
  wysiwyg: 'is_wysiwyg_enabled',
  listing: 'used_in_product_listing',
}

/** code, label, input, backend and what holds of it, in one line. */
function line(text: string): CatalogAttribute {
  const [code = '', label = '', input = '', backend = '', words = ''] = text.split('|')
  const said = new Set(words.split(' '))
  const flags = { ...noFlags }
  for (const [word, flag] of Object.entries(flagNames)) if (said.has(word)) flags[flag] = true
  const simple = said.has('sold') ? (['simple', 'virtual'] as const) : []
  return {
    code,
    label,
    input: input || null,
    backend,
    flags,
    settings: {
      ...plainSettings,
      required: said.has('required'),
      unique: code === 'sku',
      applyTo: [...simple],
    },
    position: 0,
    sortable: said.has('sortable'),
    options: [],
  }
}

/** The product attributes a fresh Magento has and shows to administrators; `color` and `manufacturer` are a shop's own. */
export const productSystemAttributes: CatalogAttribute[] = [
  'name|Product Name|text|varchar|required searchable advanced listing sortable',
  'sku|SKU|text|static|required searchable comparable advanced',
  'description|Description|textarea|text|searchable comparable html wysiwyg advanced',
  'short_description|Short Description|textarea|text|searchable comparable html wysiwyg advanced listing',
  'price|Price|price|decimal|required searchable filterable advanced listing sortable',
  'special_price|Special Price|price|decimal|listing sold',
  'special_from_date|Special Price From Date|date|datetime|listing sold',
  'special_to_date|Special Price To Date|date|datetime|listing sold',
  'cost|Cost|price|decimal|sold',
  'weight|Weight|weight|decimal|sold',
  'meta_title|Meta Title|text|varchar|',
  'meta_keyword|Meta Keywords|textarea|text|',
  'meta_description|Meta Description|textarea|varchar|',
  'image|Base|media_image|varchar|listing',
  'small_image|Small|media_image|varchar|listing',
  'thumbnail|Thumbnail|media_image|varchar|listing',
  'swatch_image|Swatch|media_image|varchar|listing',
  'media_gallery|Media Gallery|gallery|static|',
  'tier_price|Tier Price|text|decimal|sold',
  'news_from_date|Set Product as New from Date|date|datetime|listing',
  'news_to_date|Set Product as New to Date|date|datetime|listing',
  'gallery|Image Gallery|gallery|varchar|',
  'status|Enable Product|select|int|searchable listing',
  'visibility|Visibility|select|int|',
  'tax_class_id|Tax Class|select|int|searchable listing',
  'category_ids|Categories|text|static|',
  'options_container|Display Product Options In|select|varchar|',
  'country_of_manufacture|Country of Manufacture|select|varchar|',
  'quantity_and_stock_status|Quantity|select|int|required',
  'url_key|URL Key|text|varchar|searchable listing',
  "msrp|Manufacturer's Suggested Retail Price|price|decimal|listing",
  'msrp_display_actual_price_type|Display Actual Price|select|varchar|listing',
  'gift_message_available|Allow Gift Message|select|varchar|',
].map(line)

/** The category attributes a fresh Magento has and shows to administrators. */
export const categorySystemAttributes: CatalogAttribute[] = [
  'name|Name|text|varchar|required',
  'is_active|Is Active|select|int|required',
  'url_key|URL Key|text|varchar|',
  'description|Description|textarea|text|html wysiwyg',
  'image|Image|image|varchar|',
  'meta_title|Page Title|text|varchar|',
  'meta_keywords|Meta Keywords|textarea|text|',
  'meta_description|Meta Description|textarea|text|',
  'display_mode|Display Mode|select|varchar|',
  'landing_page|CMS Block|select|int|',
  'is_anchor|Is Anchor|select|int|',
  'available_sort_by|Available Product Listing Sort By|multiselect|text|required',
  'default_sort_by|Default Product Listing Sort By|select|varchar|required',
  'include_in_menu|Include in Navigation Menu|select|int|required',
  'filter_price_range|Layered Navigation Price Step|text|decimal|',
].map(line)
