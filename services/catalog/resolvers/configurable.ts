import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { decodeUid, encodeUid } from '../../kit/uid.ts'
import { attributePath, parseValuePath, valuePath } from '../domain/option-path.ts'
import { type Choice, openChoices, settledVariant, variantsWith } from '../domain/variant-choice.ts'
import { optionLabel } from '../indexing/document-values.ts'
import type { Reads } from '../reads.ts'
import type { AttributeInfo, Option } from '../store/structure.ts'
import type { Variant } from '../store/variant-store.ts'
import { galleryOf } from './images.ts'
import { type ProductNode, variantNode } from './nodes.ts'
import { swatchOf } from './swatches.ts'

type ReadsOf = (context: RequestContext) => Reads

/** The fields of a configurable product alone: what varies, what there is, and what is left after a choice. */
export function configurableFields(readsOf: ReadsOf): TypeResolvers {
  const fields = {
    configurable_options: async ({ id }: ProductNode, _args: unknown, context: RequestContext) => {
      const { attributes, variants } = await material(readsOf(context), id)
      return attributes.map((attribute, position) => ({
        uid: encodeUid(attributePath(id, attribute.id)),
        attribute_uid: encodeUid(attribute.id),
        attribute_code: attribute.code,
        attribute_id: String(attribute.id),
        attribute_id_v2: attribute.id,
        id: attribute.id,
        product_id: id,
        label: attribute.labels[context.store.code] ?? attribute.label,
        position,
        use_default: false,
        values: offered(attribute, variants).map((option) => optionValue(attribute, option, context)),
      }))
    },
    variants: async ({ id }: ProductNode, _args: unknown, context: RequestContext) => {
      const { variants, byId } = await material(readsOf(context), id)
      const { showOutOfStock } = context.configuration.catalog.stock
      const shown = showOutOfStock ? variants : await salableOf(readsOf(context), variants)
      return shown.map(({ childId, options }) => ({
        product: () => childNode(readsOf(context), childId),
        attributes: options.flatMap(({ attributeId, optionId }) => {
          const attribute = byId.get(attributeId)
          const option = attribute?.options.get(optionId)
          if (!attribute || !option) return []
          const label = optionLabel(option, context.store.code)
          return {
            code: attribute.code,
            label,
            value_index: optionId,
            uid: encodeUid(valuePath(attributeId, optionId)),
          }
        }),
      }))
    },
    configurable_product_options_selection: selection(readsOf),
  }
  return fields as TypeResolvers
}

async function material(reads: Reads, id: number) {
  const [structure, superAttributes, variants] = await Promise.all([
    reads.structure(),
    reads.superAttributes.load(id),
    reads.variants.load(id),
  ])
  const attributes = superAttributes.flatMap((attributeId) => structure.attributes.get(attributeId) ?? [])
  return { attributes, variants, byId: structure.attributes }
}

/** The options of an attribute that some variant has, in the attribute's order. */
function offered(attribute: AttributeInfo, variants: Variant[]): Option[] {
  const used = new Set(variants.flatMap(({ options }) => options.map(({ optionId }) => optionId)))
  return [...attribute.options.values()].filter(({ id }) => used.has(id))
}

function optionValue(attribute: AttributeInfo, option: Option, context: RequestContext) {
  const label = optionLabel(option, context.store.code)
  return {
    uid: encodeUid(valuePath(attribute.id, option.id)),
    value_index: option.id,
    label,
    store_label: label,
    default_label: option.value,
    // A product has no words of its own for a value: they are always the attribute's.
    use_default_value: true,
    swatch_data: swatchOf(option, context.baseUrl),
  }
}

async function childNode(reads: Reads, id: number): Promise<ProductNode | null> {
  const child = await reads.product.load(id)
  return child ? variantNode(child) : null
}

/** What may still be chosen after some values were: only variants that can be bought now count. */
function selection(readsOf: ReadsOf) {
  return async (
    { id }: ProductNode,
    { configurableOptionValueUids }: { configurableOptionValueUids?: string[] | null },
    context: RequestContext,
  ) => {
    const reads = readsOf(context)
    const { attributes, variants } = await material(reads, id)
    const chosen = (configurableOptionValueUids ?? []).map((uid) => choiceOf(uid, variants))
    const salable = await salableOf(reads, variants)
    const open = openChoices(salable, chosen)
    const left = variantsWith(salable, chosen)
    const settled = settledVariant(variants, chosen, attributes.length) ?? (left.length === 1 ? left[0] : null)
    // What has been chosen is no longer asked; that it was, `options_available_for_selection` tells.
    const asked = attributes.filter(({ id: attribute }) => !chosen.some(({ attributeId }) => attributeId === attribute))
    return {
      variant: settled ? await childNode(reads, settled.childId) : null,
      media_gallery: () => galleryOfAll(readsOf, left, context),
      options_available_for_selection: attributes.map((attribute) => ({
        attribute_code: attribute.code,
        option_value_uids: offered(attribute, left).map((option) => encodeUid(valuePath(attribute.id, option.id))),
      })),
      configurable_options: asked.map((attribute) => ({
        uid: encodeUid(attributePath(id, attribute.id)),
        attribute_code: attribute.code,
        label: attribute.labels[context.store.code] ?? attribute.label,
        values: offered(attribute, variants).map((option) => ({
          uid: encodeUid(valuePath(attribute.id, option.id)),
          label: optionLabel(option, context.store.code),
          is_available: open.get(attribute.id)?.has(option.id) ?? false,
          is_use_default: false,
          swatch: swatchOf(option, context.baseUrl),
        })),
      })),
    }
  }
}

/** The variants that can be bought now. */
async function salableOf(reads: Reads, variants: Variant[]): Promise<Variant[]> {
  const states = await Promise.all(variants.map(({ childSku }) => reads.stock.load(childSku)))
  return variants.filter((_variant, place) => states[place]?.isSalable)
}

/** A choice that some variant has; anything else is refused in Magento's words. */
function choiceOf(uid: string, variants: Variant[]): Choice {
  const choice = parseValuePath(decodeUid(uid))
  if (choice && variantsWith(variants, [choice]).length > 0) return choice
  throw inputError('configurableOptionValueUids values are incorrect')
}

/** The pictures of every variant that is left, each picture once. */
async function galleryOfAll(readsOf: ReadsOf, variants: Variant[], context: RequestContext) {
  const nodes = await Promise.all(variants.map(({ childId }) => childNode(readsOf(context), childId)))
  const galleries = await Promise.all(nodes.map((node) => (node ? galleryOf(readsOf)(node, {}, context) : [])))
  return [...new Map(galleries.flat().map((picture) => [`${picture.url} ${picture.position}`, picture])).values()]
}
