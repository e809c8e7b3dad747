import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { customOptionPath, customValuePath } from '../domain/option-path.ts'
import type { Reads } from '../reads.ts'
import type { CustomOption } from '../store/custom-option-store.ts'
import { titleIn } from '../store/part-store.ts'
import { addedPrice } from './bundle.ts'
import type { ProductNode } from './nodes.ts'

const typenames: Record<string, string> = {
  field: 'CustomizableFieldOption',
  area: 'CustomizableAreaOption',
  file: 'CustomizableFileOption',
  date: 'CustomizableDateOption',
  date_time: 'CustomizableDateOption',
  time: 'CustomizableDateOption',
  drop_down: 'CustomizableDropDownOption',
  radio: 'CustomizableRadioOption',
  checkbox: 'CustomizableCheckboxOption',
  multiple: 'CustomizableMultipleOption',
}

/** `options`: what a shopper may or must say about a product; null where there is nothing to say, as Magento has it. */
export function customOptionFields(readsOf: (context: RequestContext) => Reads): TypeResolvers {
  const fields = {
    options: async ({ id, sku }: ProductNode, _args: unknown, context: RequestContext) => {
      const options = await readsOf(context).customOptions.load(id)
      return options.length === 0 ? null : options.map((option) => shown(option, sku, context))
    },
  }
  return fields as TypeResolvers
}

function shown(option: CustomOption, product_sku: string, context: RequestContext) {
  return {
    __typename: typenames[option.type] ?? 'CustomizableFieldOption',
    uid: encodeUid(customOptionPath(option.id)),
    option_id: option.id,
    title: titleIn(option, context.store.code),
    required: option.required,
    sort_order: option.position,
    product_sku,
    value: option.values.length > 0 ? chosenFrom(option, context) : filledIn(option, context),
  }
}

function chosenFrom(option: CustomOption, context: RequestContext) {
  return option.values.map((value) => ({
    uid: encodeUid(customValuePath(option.id, value.id)),
    option_type_id: value.id,
    title: titleIn(value, context.store.code),
    sort_order: value.position,
    sku: value.sku,
    price: addedPrice(value, context),
    price_type: value.priceType.toUpperCase(),
  }))
}

function filledIn(option: CustomOption, context: RequestContext) {
  return {
    uid: encodeUid(customOptionPath(option.id)),
    sku: option.sku,
    price: addedPrice(option, context),
    price_type: option.priceType.toUpperCase(),
    max_characters: option.maxCharacters,
    file_extension: option.fileExtensions,
    image_size_x: option.imageWidth,
    image_size_y: option.imageHeight,
    type: option.type.toUpperCase(),
  }
}
