import type { GraphQLError } from 'graphql'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import type { AttributeInput, KnownAttribute } from './known-attribute.ts'

/** GraphQL types of attributes that are more than one value. */
const ownTypes: Record<string, string> = {
  tier_price: 'ProductTierPrices',
  media_gallery: 'ProductMediaGallery',
  category_ids: 'String[]',
}
const byBackend: Record<string, string> = { int: 'Int', decimal: 'Float' }

/** `customAttributeMetadata`: what cannot be found is an error in its place of the list, the others are answered. */
export function legacyMetadata(
  attributesOf: (entity: string, context: RequestContext) => Promise<KnownAttribute[] | null>,
) {
  return async (_parent: unknown, { attributes }: { attributes: AttributeInput[] }, context: RequestContext) => ({
    items: await Promise.all(attributes.map((input) => oneOf(input, context))),
  })

  async function oneOf({ attribute_code: code, entity_type: entity }: AttributeInput, context: RequestContext) {
    if (code == null || entity == null) return incomplete(code, entity)
    const known = await attributesOf(entity, context)
    if (!known) return inputError(`Invalid entity_type specified: ${entity}`)
    const found = known.find(({ attribute }) => attribute.code === code)
    if (!found) return noSuchEntity(`Attribute code ${code} of entity type ${entity} not configured to have a type.`)
    const { attribute } = found
    const catalogue = 'flags' in attribute ? attribute : null
    return {
      attribute_code: code,
      entity_type: entity,
      attribute_type: ownTypes[code] ?? byBackend[catalogue?.backend ?? ''] ?? 'String',
      input_type: attribute.input,
      attribute_options: attribute.options.map(({ label, value }) => ({ label, value })),
      storefront_properties: {
        position: catalogue?.position ?? null,
        use_in_layered_navigation: catalogue?.flags.is_filterable ? 'FILTERABLE_WITH_RESULTS' : 'NO',
        use_in_product_listing: catalogue?.flags.used_in_product_listing ?? null,
        use_in_search_results_layered_navigation: catalogue?.flags.is_filterable_in_search ?? null,
        visible_on_catalog_pages: catalogue?.flags.is_visible_on_front ?? null,
      },
    }
  }
}

function incomplete(code: string | null | undefined, entity: string | null | undefined): GraphQLError {
  if (code != null) return inputError(`Missing entity_type for the input attribute_code: ${code}.`)
  if (entity != null) return inputError(`Missing attribute_code for the input entity_type: ${entity}.`)
  return inputError('Missing attribute_code/entity_type for the input Empty AttributeInput.')
}
