import type { SaleItem } from '../../../contracts/internal/catalog.ts'
import { encodeUid } from '../../kit/uid.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Sortable } from '../domain/sort-lines.ts'
import type { Scope } from '../neighbours.ts'
import type { PricedLine } from '../priced-cart.ts'
import {
  bundleOptions,
  configurableOptions,
  customizableOptions,
  downloadLinks,
  downloadSamples,
} from './item-options.ts'
import { itemPrices } from './item-prices.ts'

const typeNames: Record<SaleItem['type'], string> = {
  simple: 'SimpleCartItem',
  virtual: 'VirtualCartItem',
  configurable: 'ConfigurableCartItem',
  bundle: 'BundleCartItem',
  downloadable: 'DownloadableCartItem',
}

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
    errors: fault ? [{ code: faultCode(fault), message: fault.message }] : null,
    is_available: fault === null,
    not_available_message: fault?.message ?? null,
    gift_message: item.giftMessageAllowed ? line.giftMessage : null,
    configurable_options: configurableOptions(item),
    configured_variant: { uid: item.variantUid ?? item.productUid },
    customizable_options: customizableOptions(item, scope),
    bundle_options: bundleOptions(item, scope),
    links: downloadLinks(item, scope),
    samples: downloadSamples(item),
  }
}

/** Magento's CartItemErrorType: what is off the increment is one kind, everything about the number of pieces the other. */
function faultCode({ code }: Refusal): 'ITEM_INCREMENTS' | 'ITEM_QTY' {
  return code === 'UNDEFINED' ? 'ITEM_INCREMENTS' : 'ITEM_QTY'
}

export function sortable({ line, item, row, unitExclMinor, unitInclMinor, discountMinor }: PricedLine): Sortable {
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
    discountMinor,
    taxMinor: row.taxMinor,
    taxPercent: row.percent,
  }
}
