import type { RequestContext } from '../../kit/module.ts'
import { type CatalogAttribute, productSystemAttributes } from '../domain/system-attributes.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { Reads } from '../reads.ts'
import type { AttributeInfo } from '../store/structure.ts'
import { type AttributeFilters, flagsOf, passes } from './catalog-attributes.ts'
import type { ProductNode } from './nodes.ts'

/**
 * `custom_attributesV2`: a product's values of the attributes that pass the filters, those that every product has before
 * the shop's own, which come in their order.
 */
export function customAttributes(readsOf: (context: RequestContext) => Reads) {
  return async (product: ProductNode, { filters }: { filters?: AttributeFilters | null }, context: RequestContext) => {
    const reads = readsOf(context)
    const { attributes, byCode } = await reads.structure()
    const values = await reads.values.load(product.id)
    const own = [...attributes.values()].flatMap((attribute) => {
      const given = values.filter(({ attribute_id }) => attribute_id === attribute.id)
      if (given.length === 0 || !passes(flagsOf(attribute), filters ?? {})) return []
      return shown(attribute, given, context.store.code)
    })
    const wanted = productSystemAttributes.filter(
      ({ code, flags }) => !byCode.has(code) && passes(flags, filters ?? {}),
    )
    return { items: [...(await systemValues(product, wanted, reads)), ...own], errors: [] }
  }
}

const pictureRoles = ['image', 'small_image', 'thumbnail', 'swatch_image']
/** Magento's numbers and words for where a product is shown. */
const visibilities: Record<string, { label: string; value: string }> = {
  none: { label: 'Not Visible Individually', value: '1' },
  catalog: { label: 'Catalog', value: '2' },
  search: { label: 'Search', value: '3' },
  both: { label: 'Catalog, Search', value: '4' },
}

/** The values of Magento's own attributes; texts are read when one of them is asked for. */
async function systemValues(product: ProductNode, wanted: CatalogAttribute[], reads: Reads) {
  const codes = new Set(wanted.map(({ code }) => code))
  const asks = (...some: string[]) => some.some((code) => codes.has(code))
  const short = asks('name', 'meta_title', 'meta_description') ? await reads.shortText.load(product.id) : null
  const long = asks('description', 'short_description') ? await reads.longText.load(product.id) : null
  const midnight = (day: string | null) => day && `${day} 00:00:00`
  const values: Record<string, string | null | undefined> = {
    name: short?.name,
    description: long?.description,
    short_description: long?.shortDescription,
    meta_title: short?.metaTitle,
    meta_description: short?.metaDescription,
    news_from_date: midnight(product.newFrom),
    news_to_date: midnight(product.newTo),
    url_key: product.urlKey,
  }
  const choices: Record<string, { label: string; value: string } | undefined> = {
    status: product.enabled ? { label: 'Enabled', value: '1' } : { label: 'Disabled', value: '2' },
    visibility: visibilities[product.visibility],
  }
  const images = asks(...pictureRoles) ? await reads.images.load(product.id) : []
  for (const role of pictureRoles) values[role] = images.find(({ roles }) => roles.split(',').includes(role))?.file
  return wanted.flatMap(({ code }) => {
    const choice = choices[code]
    if (choice) return selected(code, [choice])
    const value = values[code]
    return value == null ? [] : { __typename: 'AttributeValue', code, value }
  })
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
