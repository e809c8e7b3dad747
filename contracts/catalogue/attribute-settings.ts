/** What Magento keeps of a product attribute beside its name, its kind and where it is shown. */
import { z } from 'zod'

export const attributeSettings = z.object({
  /** False for what a shop is born with. Only attributes that were added become fields of the schema. */
  userDefined: z.boolean().default(true),
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  /** Text as it is kept; for a list of options the default is said by the options themselves. */
  defaultValue: z.string().nullable().default(null),
  /** A facet of search results; as in categories when it is not said. */
  filterableInSearch: z.boolean().nullable().default(null),
  visibleInAdvancedSearch: z.boolean().default(false),
  htmlAllowed: z.boolean().default(false),
  wysiwyg: z.boolean().default(false),
  usedForPromoRules: z.boolean().default(false),
  /** Types of product that have it; all when it is empty. */
  applyTo: z.array(z.enum(['simple', 'virtual', 'configurable', 'bundle', 'grouped', 'downloadable'])).default([]),
  /** A rule of Magento's forms, such as "validate-number". */
  frontendClass: z.string().nullable().default(null),
  /** How a list is offered; told by the swatches of its options when it is not said. */
  swatchInput: z.enum(['dropdown', 'visual', 'text']).nullable().default(null),
})

export type AttributeSettings = z.infer<typeof attributeSettings>

/** The settings of an attribute of which nothing more is known. */
export const plainSettings: AttributeSettings = attributeSettings.parse({})
