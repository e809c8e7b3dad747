/**
 * The number of a search document that says what a product costs: in a currency, for a group with prices of its own, or
 * for everybody else.
 */
export function priceField(currency: string, groupId: number, pricedGroups: number[]): string {
  return pricedGroups.includes(groupId) ? `price:${currency}:${groupId}` : `price:${currency}`
}
