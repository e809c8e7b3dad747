/** What is behind the uid of a configurable product's attribute. */
export const attributePath = (productId: number, attributeId: number) => `configurable/${productId}/${attributeId}`

/** What is behind the uid of one of its values: what a shopper chooses. */
export const valuePath = (attributeId: number, optionId: number) => `configurable/${attributeId}/${optionId}`

/** The choice a decoded uid names, or null when it is about something else, such as a custom option. */
export function parseValuePath(path: string): { attributeId: number; optionId: number } | null {
  const match = /^configurable\/(\d{1,15})\/(\d{1,15})$/.exec(path)
  return match ? { attributeId: Number(match[1]), optionId: Number(match[2]) } : null
}

/** What is behind the uid of an option of a bundle. */
export const bundleOptionPath = (optionId: number) => `bundle/${optionId}`

/** What is behind the uid of one choice in it, with how many pieces of it are meant. */
export const bundleSelectionPath = (optionId: number, selectionId: number, quantity: number) =>
  `bundle/${optionId}/${selectionId}/${quantity}`

/** What is behind the uid of a link of a downloadable product. */
export const downloadPath = (linkId: number) => `downloadable/${linkId}`

/** What is behind the uid of a customizable option, and of one of its values. */
export const customOptionPath = (optionId: number) => `custom-option/${optionId}`
export const customValuePath = (optionId: number, valueId: number) => `custom-option/${optionId}/${valueId}`
