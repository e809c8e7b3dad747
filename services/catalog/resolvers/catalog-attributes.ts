import type { AttributeFlags, CatalogAttribute } from '../domain/system-attributes.ts'
import { productSystemAttributes } from '../domain/system-attributes.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { AttributeInfo, Structure } from '../store/structure.ts'

/** An attribute of the shop's own in the shape of Magento's, labelled for a store view. */
export function catalogAttribute(attribute: AttributeInfo, view: string): CatalogAttribute {
  const { code, label, labels, input, settings, position, sortable } = attribute
  const options =
    input === 'boolean'
      ? [
          { label: 'Yes', value: '1', isDefault: settings.defaultValue === '1' },
          { label: 'No', value: '0', isDefault: settings.defaultValue === '0' },
        ]
      : [...attribute.options.values()].map((option) => ({
          label: optionLabel(option, view),
          value: String(option.id),
          isDefault: option.isDefault,
        }))
  const byDefault = options.filter(({ isDefault }) => isDefault).map(({ value }) => value)
  return {
    code,
    label: labels[view] ?? label,
    input,
    backend: backends[input] ?? 'varchar',
    flags: flagsOf(attribute),
    settings: { ...settings, defaultValue: byDefault.length > 0 ? byDefault.join(',') : settings.defaultValue },
    position,
    sortable,
    options,
  }
}

const backends: Record<string, string> = {
  select: 'int',
  boolean: 'int',
  price: 'decimal',
  weight: 'decimal',
  date: 'datetime',
  textarea: 'text',
}

/** What clients filter attributes by. */
export function flagsOf({ settings, ...attribute }: AttributeInfo): AttributeFlags {
  return {
    is_comparable: attribute.comparable,
    is_filterable: attribute.filterable,
    is_filterable_in_search: settings.filterableInSearch ?? attribute.filterable,
    is_html_allowed_on_front: settings.htmlAllowed || attribute.input === 'textarea',
    is_searchable: attribute.searchable,
    is_used_for_price_rules: false,
    is_used_for_promo_rules: settings.usedForPromoRules,
    is_visible_in_advanced_search: settings.visibleInAdvancedSearch,
    is_visible_on_front: attribute.visibleOnFront,
    is_wysiwyg_enabled: settings.wysiwyg,
    used_in_product_listing: attribute.usedInListing,
  }
}

export type AttributeFilters = Record<string, boolean | null | undefined>

/** Whether an attribute has every property that was asked for; a property that is no boolean asks nothing. */
export const passes = (flags: AttributeFlags, filters: AttributeFilters) =>
  Object.entries(filters).every(
    ([name, wanted]) => typeof wanted !== 'boolean' || flags[name as keyof AttributeFlags] === wanted,
  )

/** Every attribute of products: Magento's own and, where codes meet, the shop's before them. */
export function productAttributes({ attributes, byCode }: Structure, view: string): CatalogAttribute[] {
  const own = [...attributes.values()].map((attribute) => catalogAttribute(attribute, view))
  return [...productSystemAttributes.filter(({ code }) => !byCode.has(code)), ...own]
}

/** How a list of options is offered in Magento's swatch terms; null for what is no list of swatches. */
export function swatchInputOf(attribute: AttributeInfo | undefined): 'DROPDOWN' | 'VISUAL' | 'TEXT' | null {
  if (attribute?.input !== 'select') return null
  const said = attribute.settings.swatchInput
  if (said) return said === 'visual' ? 'VISUAL' : said === 'text' ? 'TEXT' : 'DROPDOWN'
  const swatches = [...attribute.options.values()].flatMap(({ swatch }) => swatch?.type ?? [])
  if (swatches.length === 0) return null
  return swatches.every((type) => type === 'text') ? 'TEXT' : 'VISUAL'
}
