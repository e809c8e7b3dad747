/** The value and the number of a search document that say whether it can be bought: 1 or 0. No attribute's code begins so. */
export const stockField = '@in_stock'
