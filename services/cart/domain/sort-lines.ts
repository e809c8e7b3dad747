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
  taxMinor: number
  taxPercent: string
}

const keys = {
  ITEM_ID: ({ id }: Sortable) => id,
  CREATED_AT: ({ addedAt }: Sortable) => addedAt,
  UPDATED_AT: ({ changedAt }: Sortable) => changedAt,
  NAME: ({ name }: Sortable) => name,
  SKU: ({ sku }: Sortable) => sku,
  PRODUCT_ID: ({ productUid }: Sortable) => Number(Buffer.from(productUid, 'base64').toString()),
  PRODUCT_TYPE: ({ type }: Sortable) => type,
  QTY: ({ quantity }: Sortable) => quantity,
  WEIGHT: ({ weight }: Sortable) => weight,
  ROW_WEIGHT: ({ weight, quantity }: Sortable) => weight * quantity,
  PRICE: ({ unitExclMinor }: Sortable) => unitExclMinor,
  PRICE_INC_TAX: ({ unitInclMinor }: Sortable) => unitInclMinor,
  ROW_TOTAL: ({ rowExclMinor }: Sortable) => rowExclMinor,
  ROW_TOTAL_INC_TAX: ({ rowInclMinor }: Sortable) => rowInclMinor,
  TAX_AMOUNT: ({ taxMinor }: Sortable) => taxMinor,
  TAX_PERCENT: ({ taxPercent }: Sortable) => Number(taxPercent),
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
