/** Why one line was not taken; the codes are Magento's CartUserInputErrorType. */
export type Refusal = {
  code: 'PRODUCT_NOT_FOUND' | 'NOT_SALABLE' | 'INSUFFICIENT_STOCK' | 'COULD_NOT_FIND_CART_ITEM' | 'UNDEFINED'
  message: string
  /** How many could be had, with INSUFFICIENT_STOCK. */
  quantity?: number
}
