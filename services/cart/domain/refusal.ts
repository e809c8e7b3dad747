/** Why one line was not taken; the codes are Magento's CartUserInputErrorType. */
export type Refusal = {
  code:
    | 'PRODUCT_NOT_FOUND'
    | 'NOT_SALABLE'
    | 'INSUFFICIENT_STOCK'
    | 'COULD_NOT_FIND_CART_ITEM'
    | 'REQUIRED_PARAMETER_MISSING'
    | 'INVALID_PARAMETER_VALUE'
    | 'UNDEFINED'
  message: string
  /** How many could be had, with INSUFFICIENT_STOCK. */
  quantity?: number
}

/** A refusal repeats no more than this of what it was asked for: the length of Magento's longest SKU. */
const longestEcho = 64

export const productNotFound = (sku: string): Refusal => ({
  code: 'PRODUCT_NOT_FOUND',
  message: `Could not find a product with SKU "${sku.slice(0, longestEcho)}"`,
})

/** The chosen variant, or a product that is switched off, as Magento's Quote::addProduct says it. */
export const variantNotSalable: Refusal = {
  code: 'NOT_SALABLE',
  message: 'The required options you selected are not available.',
}
