/** What lines can be sorted by, from Magento's SortQuoteItemsEnum: the columns that differ between lines of a cart. */
export type Sortable = {
  id: number
  addedAt: number
  changedAt: number
  name: string
  sku: string
  productUid: string
  type: string
  quantity: number
  weight: number
  unitExclMinor: number
  unitInclMinor: number
  rowExclMinor: number
  rowInclMinor: number
  discountMinor: number
  taxMinor: number
  taxPercent: string
}

/** Magento's columns for things that no line of ours has: all are equal in them. */
const none = () => 0
const price = ({ unitExclMinor }: Sortable) => unitExclMinor
const priceInclTax = ({ unitInclMinor }: Sortable) => unitInclMinor
const rowTotal = ({ rowExclMinor }: Sortable) => rowExclMinor
const rowTotalInclTax = ({ rowInclMinor }: Sortable) => rowInclMinor
const discount = ({ discountMinor }: Sortable) => discountMinor
const tax = ({ taxMinor }: Sortable) => taxMinor

/** Every value of the enum. Amounts in the base currency have the order of those in the shopper's. */
const keys = {
  BASE_DISCOUNT_AMOUNT: discount,
  BASE_DISCOUNT_TAX_COMPENSATION_AMOUNT: none,
  BASE_PRICE: price,
  BASE_PRICE_INC_TAX: priceInclTax,
  BASE_ROW_TOTAL: rowTotal,
  BASE_ROW_TOTAL_INC_TAX: rowTotalInclTax,
  BASE_TAX_AMOUNT: tax,
  BASE_TAX_BEFORE_DISCOUNT: tax,
  CREATED_AT: ({ addedAt }: Sortable) => addedAt,
  CUSTOM_PRICE: none,
  DESCRIPTION: none,
  DISCOUNT_AMOUNT: discount,
  DISCOUNT_PERCENT: ({ discountMinor, rowExclMinor }: Sortable) =>
    rowExclMinor > 0 ? discountMinor / rowExclMinor : 0,
  DISCOUNT_TAX_COMPENSATION_AMOUNT: none,
  FREE_SHIPPING: none,
  ITEM_ID: ({ id }: Sortable) => id,
  NAME: ({ name }: Sortable) => name,
  ORIGINAL_CUSTOM_PRICE: none,
  PRICE: price,
  PRICE_INC_TAX: priceInclTax,
  PRODUCT_ID: ({ productUid }: Sortable) => Number(Buffer.from(productUid, 'base64').toString()),
  PRODUCT_TYPE: ({ type }: Sortable) => type,
  QTY: ({ quantity }: Sortable) => quantity,
  ROW_TOTAL: rowTotal,
  ROW_TOTAL_INC_TAX: rowTotalInclTax,
  ROW_TOTAL_WITH_DISCOUNT: ({ rowExclMinor, discountMinor }: Sortable) => rowExclMinor - discountMinor,
  ROW_WEIGHT: ({ weight, quantity }: Sortable) => weight * quantity,
  SKU: ({ sku }: Sortable) => sku,
  TAX_AMOUNT: tax,
  TAX_BEFORE_DISCOUNT: tax,
  TAX_PERCENT: ({ taxPercent }: Sortable) => Number(taxPercent),
  UPDATED_AT: ({ changedAt }: Sortable) => changedAt,
  WEIGHT: ({ weight }: Sortable) => weight,
}

export type SortKey = keyof typeof keys

/** Lines in another order; equal ones stay in the order in which they were added. */
export function sortLines<Line>(
  lines: Line[],
  of: (line: Line) => Sortable,
  field: SortKey,
  order: 'ASC' | 'DESC',
): Line[] {
  const sign = order === 'DESC' ? -1 : 1
  return lines
    .map((line) => ({ line, key: keys[field](of(line)) }))
    .sort((one, other) => sign * compare(one.key, other.key))
    .map(({ line }) => line)
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'string' && typeof other === 'string' ? one.localeCompare(other) : Number(one) - Number(other)
}
