import type { RequestContext } from '../../kit/module.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { Reads } from '../reads.ts'
import type { AttributeInfo } from '../store/structure.ts'
import type { ProductNode } from './nodes.ts'

type Filters = Record<string, boolean | null | undefined>

/** What Magento's attribute filters ask, as far as the catalog knows it; what it does not know, no attribute is. */
function properties(attribute: AttributeInfo): Record<string, boolean> {
  return {
    is_comparable: attribute.comparable,
    is_filterable: attribute.filterable,
    is_filterable_in_search: attribute.filterable,
    is_html_allowed_on_front: attribute.input === 'textarea',
    is_searchable: attribute.searchable,
    is_visible_in_advanced_search: attribute.searchable,
    is_visible_on_front: attribute.visibleOnFront,
    used_in_product_listing: attribute.usedInListing,
  }
}

const passes = (attribute: AttributeInfo, filters: Filters) => {
  const has = properties(attribute)
  return Object.entries(filters).every(
    ([name, wanted]) => typeof wanted !== 'boolean' || (has[name] ?? false) === wanted,
  )
}

/** `custom_attributesV2`: a product's values of the attributes that pass the filters, in the attributes' order. */
export function customAttributes(readsOf: (context: RequestContext) => Reads) {
  return async ({ id }: ProductNode, { filters }: { filters?: Filters | null }, context: RequestContext) => {
    const { attributes } = await readsOf(context).structure()
    const values = await readsOf(context).values.load(id)
    const items = [...attributes.values()].flatMap((attribute) => {
      const own = values.filter(({ attribute_id }) => attribute_id === attribute.id)
      if (own.length === 0 || !passes(attribute, filters ?? {})) return []
      return shown(attribute, own, context.store.code)
    })
    return { items, errors: [] }
  }
}

type Value = { option_id: number | null; value: string | null }

function shown(attribute: AttributeInfo, values: Value[], view: string) {
  if (attribute.input === 'boolean') {
    const value = values[0]?.value === '1' ? '1' : '0'
    return selected(attribute.code, [{ label: value === '1' ? 'Yes' : 'No', value }])
  }
  if (attribute.input === 'select' || attribute.input === 'multiselect') {
    const options = values.flatMap(({ option_id }) => attribute.options.get(option_id ?? 0) ?? [])
    return selected(
      attribute.code,
      options.map((option) => ({ label: optionLabel(option, view), value: String(option.id) })),
    )
  }
  return { __typename: 'AttributeValue', code: attribute.code, value: values[0]?.value ?? '' }
}

function selected(code: string, options: { label: string; value: string }[]) {
  const selected_options = options.map((option) => ({ __typename: 'AttributeSelectedOption', ...option }))
  return { __typename: 'AttributeSelectedOptions', code, selected_options }
}
