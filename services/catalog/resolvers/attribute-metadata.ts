import { type CustomerAttribute, customerAttributes, customerForms } from '../../../contracts/customer-attributes.ts'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { type CatalogAttribute, categorySystemAttributes } from '../domain/system-attributes.ts'
import type { Reads } from '../reads.ts'
import { type AttributeFilters, passes, productAttributes, swatchInputOf } from './catalog-attributes.ts'
import type { AttributeInput, KnownAttribute } from './known-attribute.ts'
import { legacyMetadata } from './legacy-attribute-metadata.ts'

type Failure = { type: 'ENTITY_NOT_FOUND' | 'ATTRIBUTE_NOT_FOUND' | 'FILTER_NOT_FOUND'; message: string }
type Shown = { items: object[]; errors: Failure[] }
const customerEntities = ['customer', 'customer_address']

/** `attributesForm`, `attributesList`, `customAttributeMetadataV2` and its predecessor: what may be said of things here. */
export function attributeMetadata(readsOf: (context: RequestContext) => Reads) {
  /** Every attribute of an entity; null for an entity that does not exist. */
  async function attributesOf(entity: string, context: RequestContext): Promise<KnownAttribute[] | null> {
    context.tags.add('EAV_ATTRIBUTE')
    const { configuration, store } = context
    if (entity === 'catalog_product') {
      const attributes = productAttributes(await readsOf(context).structure(), store.code)
      return attributes.map((attribute) => ({ entity, attribute }))
    }
    if (entity === 'catalog_category') {
      return categorySystemAttributes.map((attribute) => ({ entity, attribute }))
    }
    if (entity !== 'customer' && entity !== 'customer_address') return null
    return customerAttributes(entity, configuration, store.locale).map((attribute) => ({ entity, attribute }))
  }

  async function show(known: KnownAttribute[], context: RequestContext): Promise<object[]> {
    const { byCode } = await readsOf(context).structure()
    return known.map((one) =>
      'flags' in one.attribute
        ? shownOfCatalog(
            one.entity,
            one.attribute,
            one.entity === 'catalog_product' ? byCode.get(one.attribute.code) : undefined,
          )
        : shownOfCustomer(one.attribute),
    )
  }

  return {
    attributesForm: async (_parent: unknown, { formCode }: { formCode: string }, context: RequestContext) => {
      if (formCode === '') throw inputError('Required parameter "formCode" of type string.')
      const entity = Object.hasOwn(customerForms, formCode) ? customerForms[formCode] : undefined
      if (!entity) return notFound('ENTITY_NOT_FOUND', `Form "${formCode}" could not be found.`)
      const known = (await attributesOf(entity, context)) ?? []
      return { items: await show(known.filter(isVisible), context), errors: [] }
    },

    attributesList: async (
      _parent: unknown,
      { entityType, filters }: { entityType: string; filters?: AttributeFilters | null },
      context: RequestContext,
    ): Promise<Shown> => {
      const entity = entityType.toLowerCase()
      const known = ((await attributesOf(entity, context)) ?? []).filter(isVisible)
      const asked = Object.entries(filters ?? {}).filter(([, wanted]) => typeof wanted === 'boolean')
      const errors = customerEntities.includes(entity)
        ? asked.map(([name]): Failure => {
            const message = `Cannot filter by "${name}" as that field does not belong to "${entity}".`
            return { type: 'FILTER_NOT_FOUND', message }
          })
        : []
      const listed = known.filter(
        ({ attribute }) =>
          !('flags' in attribute) || (attribute.backend !== 'static' && passes(attribute.flags, filters ?? {})),
      )
      return { items: await show(listed, context), errors }
    },

    customAttributeMetadataV2: async (
      _parent: unknown,
      { attributes }: { attributes?: AttributeInput[] | null },
      context: RequestContext,
    ): Promise<Shown> => {
      if (!attributes || attributes.length === 0) {
        throw inputError('Required parameters "attribute_code" and "entity_type" of type String.')
      }
      const byEntity = new Map<string, string[]>()
      for (const { attribute_code: code, entity_type: entity } of attributes) {
        if (code == null) throw inputError('The attribute_code is required to retrieve the metadata')
        if (entity == null) throw inputError('The entity_type is required to retrieve the metadata')
        byEntity.set(entity, [...(byEntity.get(entity) ?? []), code])
      }
      const answer: Shown = { items: [], errors: [] }
      for (const [entity, codes] of byEntity) {
        const known = await attributesOf(entity, context)
        if (!known) {
          answer.errors.push({ type: 'ENTITY_NOT_FOUND', message: `Entity "${entity}" could not be found.` })
          continue
        }
        const missing = codes.filter((code) => !known.some(({ attribute }) => attribute.code === code))
        for (const code of missing) {
          answer.errors.push({ type: 'ATTRIBUTE_NOT_FOUND', message: `Attribute code "${code}" could not be found.` })
        }
        const wanted = known.filter((one) => codes.includes(one.attribute.code) && isVisible(one))
        answer.items.push(...(await show(wanted, context)))
      }
      return answer
    },

    customAttributeMetadata: legacyMetadata(attributesOf),
  }
}

const notFound = (type: Failure['type'], message: string): Shown => ({ items: [], errors: [{ type, message }] })
const isVisible = ({ attribute }: KnownAttribute) => 'flags' in attribute || attribute.visible

const shownOption = ({ label, value, isDefault }: { label: string; value: string; isDefault: boolean }) => ({
  __typename: 'AttributeOptionMetadata',
  label,
  value,
  is_default: isDefault,
})

function shownOfCatalog(
  entity: string,
  { code, label, input, flags, settings, options }: CatalogAttribute,
  own: Parameters<typeof swatchInputOf>[0],
) {
  const swatch = swatchInputOf(own)
  return {
    __typename: 'CatalogAttributeMetadata',
    code,
    label,
    entity_type: entity.toUpperCase(),
    frontend_input: input === null ? 'UNDEFINED' : input.toUpperCase(),
    frontend_class: settings.frontendClass,
    is_required: settings.required,
    is_unique: settings.unique,
    default_value: settings.defaultValue,
    options: options.map(shownOption),
    ...flags,
    apply_to: settings.applyTo.length === 0 ? null : settings.applyTo.map((type) => type.toUpperCase()),
    swatch_input_type: swatch,
    update_product_preview_image: swatch && false,
    use_product_image_for_swatch: swatch && false,
  }
}

function shownOfCustomer(attribute: CustomerAttribute) {
  const { code, label, entity, input, required, options, inputFilter, lines, sortOrder, rules } = attribute
  return {
    __typename: 'CustomerAttributeMetadata',
    code,
    label,
    entity_type: entity.toUpperCase(),
    frontend_input: input.toUpperCase(),
    frontend_class: null,
    is_required: required,
    is_unique: false,
    default_value: null,
    options: options.map((option) => shownOption({ ...option, isDefault: false })),
    input_filter: inputFilter,
    multiline_count: lines,
    sort_order: sortOrder,
    validate_rules: rules,
  }
}
