import type { AttributeInfo, Structure } from '../store/structure.ts'

const isFacet = ({ filterable, settings }: AttributeInfo, searching: boolean) =>
  searching ? (settings.filterableInSearch ?? filterable) : filterable

/** Attributes whose values are counted in lists; what is found by words may have other facets than a category. */
export const facetAttributes = ({ attributes }: Structure, searching: boolean): AttributeInfo[] =>
  [...attributes.values()].filter(
    (attribute) => isFacet(attribute, searching) && ['select', 'multiselect', 'boolean'].includes(attribute.input),
  )

/** Attributes that are amounts: they are cut into ranges. */
export const amountAttributes = ({ attributes }: Structure, searching: boolean): AttributeInfo[] =>
  [...attributes.values()].filter((attribute) => isFacet(attribute, searching) && attribute.input === 'price')
