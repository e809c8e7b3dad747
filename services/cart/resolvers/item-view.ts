import { moneyOf } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Sortable } from '../domain/sort-lines.ts'
import type { PricedLine, Scope } from '../price-cart.ts'

const typeNames = {
  simple: 'SimpleCartItem',
  virtual: 'VirtualCartItem',
  configurable: 'ConfigurableCartItem',
} as const

/** A line in the shape of Magento's cart items. The products are references that the catalog fills in. */
export function itemView(priced: PricedLine, scope: Scope) {
  const { line, item, fault } = priced
  return {
    __typename: typeNames[item.type],
    uid: encodeUid(line.id ?? 0),
    id: String(line.id),
    quantity: line.quantity,
    product: { uid: item.productUid },
    prices: itemPrices(priced, scope),
    errors: fault ? [{ code: faultCode(fault), message: fault.message }] : [],
    is_available: fault === null,
    not_available_message: fault?.message ?? null,
    configurable_options: item.options.map(({ optionUid, optionLabel, valueUid, valueLabel }) => ({
      configurable_product_option_uid: optionUid,
      option_label: optionLabel,
      configurable_product_option_value_uid: valueUid,
      value_label: valueLabel,
    })),
    configured_variant: { uid: item.variantUid ?? item.productUid },
  }
}

function itemPrices({ line, item, row, unitExclMinor, unitInclMinor }: PricedLine, { currency }: Scope) {
  const money = (minor: number) => moneyOf(minor, currency)
  return {
    price: money(unitExclMinor),
    price_including_tax: money(unitInclMinor),
    row_total: money(row.exclMinor),
    row_total_including_tax: money(row.inclMinor),
    original_item_price: money(item.regularPriceMinor),
    original_row_total: money(item.regularPriceMinor * line.quantity),
  }
}

/** Magento's CartItemErrorType: what is off the increment is one kind, everything about the number of pieces the other. */
function faultCode({ code }: Refusal): 'ITEM_INCREMENTS' | 'ITEM_QTY' {
  return code === 'UNDEFINED' ? 'ITEM_INCREMENTS' : 'ITEM_QTY'
}

export function sortable({ line, item, row, unitExclMinor, unitInclMinor }: PricedLine): Sortable {
  return {
    id: line.id ?? 0,
    addedAt: line.addedAt,
    changedAt: line.changedAt,
    name: item.productName,
    sku: item.sku,
    productUid: item.productUid,
    type: item.type,
    quantity: line.quantity,
    weight: item.weight,
    unitExclMinor,
    unitInclMinor,
    rowExclMinor: row.exclMinor,
    rowInclMinor: row.inclMinor,
    taxMinor: row.taxMinor,
    taxPercent: row.percent,
  }
}
