import type { NotForSale, ProductType, SaleItem } from '../../../contracts/internal/catalog.ts'
import { moneyOf, toMajor } from '../../kit/money.ts'
import { decodeUid, encodeUid } from '../../kit/uid.ts'
import type { ShownItem } from '../wishlists.ts'
import { timestamp } from './current-customer.ts'

const typeNames: Record<ProductType, string> = {
  simple: 'SimpleWishlistItem',
  virtual: 'VirtualWishlistItem',
  configurable: 'ConfigurableWishlistItem',
  bundle: 'BundleWishlistItem',
  grouped: 'GroupedProductWishlistItem',
  downloadable: 'DownloadableWishlistItem',
}

/**
 * A wish in the shape of Magento's items. What was chosen is told as far as the catalogue still understands it: a wish
 * may be incomplete, and what it was made of may be gone.
 */
export function wishlistItemView(item: ShownItem, choice: SaleItem | NotForSale | undefined, currency: string) {
  const sold = choice && !('reason' in choice) ? choice : null
  const { id, quantity, description, addedAt, product } = item
  return {
    __typename: typeNames[product.type],
    id: String(id),
    quantity,
    description,
    added_at: timestamp(addedAt),
    product: { uid: product.uid },
    customizable_options: sold ? customizations(sold, currency) : [],
    ...(product.type === 'configurable' && configured(item, sold)),
    ...(product.type === 'bundle' && { bundle_options: sold ? bundleOptions(sold, currency) : [] }),
    ...(product.type === 'downloadable' && { links_v2: sold ? links(sold, currency) : [], samples: [] }),
  }
}

function configured({ wish }: ShownItem, sold: SaleItem | null) {
  const options = sold?.options ?? []
  return {
    child_sku: sold?.sku ?? wish.sku,
    configured_variant: sold?.variantUid ? { uid: sold.variantUid } : null,
    configurable_options: options.map(({ optionUid, optionLabel, valueUid, valueLabel }) => ({
      id: lastNumber(optionUid),
      configurable_product_option_uid: optionUid,
      option_label: optionLabel,
      value_id: lastNumber(valueUid),
      configurable_product_option_value_uid: valueUid,
      value_label: valueLabel,
    })),
  }
}

function customizations({ customizations }: SaleItem, currency: string) {
  return customizations.map(({ optionUid, optionId, label, type, isRequired, sortOrder, values }) => ({
    id: optionId,
    customizable_option_uid: optionUid,
    label,
    type,
    is_required: isRequired,
    sort_order: sortOrder,
    values: values.map((value) => ({
      id: value.valueId ?? optionId,
      customizable_option_value_uid: value.valueUid,
      label: value.label,
      value: value.value,
      price: {
        type: value.price.type,
        units: value.price.type === 'PERCENT' ? '%' : symbolOf(currency),
        value: value.price.percent === null ? toMajor(value.price.addsMinor, currency) : Number(value.price.percent),
      },
    })),
  }))
}

function bundleOptions({ bundle }: SaleItem, currency: string) {
  return bundle.map(({ optionUid, optionId, label, type, selections }) => ({
    id: optionId,
    uid: optionUid,
    label,
    type,
    values: selections.map((one) => ({
      id: one.selectionId,
      uid: one.selectionUid,
      label: one.name,
      quantity: one.quantity,
      price: toMajor(one.priceMinor, currency),
      priceV2: moneyOf(one.priceMinor, currency),
      original_price: moneyOf(one.regularPriceMinor, currency),
    })),
  }))
}

function links({ downloads }: SaleItem, currency: string) {
  return downloads.map(({ linkUid, linkId, title, sortOrder, priceMinor, downloadsAllowed }) => ({
    id: linkId,
    uid: linkUid || encodeUid(linkId),
    title,
    sort_order: sortOrder,
    price: toMajor(priceMinor, currency),
    number_of_downloads: downloadsAllowed ?? 0,
  }))
}

/** The number an option uid ends in: "configurable/93/52" is 52. */
const lastNumber = (uid: string) => Number(decodeUid(uid).split('/').at(-1)) || 0

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}
