import { isDeepStrictEqual } from 'node:util'
import { moneyOf } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'
import { type CartAddress, isVirtual } from '../domain/cart.ts'
import type { Scope } from '../neighbours.ts'
import type { PricedCart, PricedRate } from '../priced-cart.ts'
import { itemView } from './item-view.ts'

function addressView(uid: string, address: CartAddress, bookId: number | null, locale: string) {
  const { firstname, lastname, middlename, prefix, suffix, company, street, city, postcode, telephone, fax } = address
  const countries = new Intl.DisplayNames([locale.replace('_', '-')], { type: 'region' })
  return {
    uid: encodeUid(uid),
    id: bookId,
    customer_address_uid: bookId === null ? null : encodeUid(bookId),
    ...{ prefix, firstname, middlename, lastname, suffix, company, street, city, postcode, telephone, fax },
    vat_id: address.vatId,
    country: { code: address.countryCode, label: countries.of(address.countryCode) ?? address.countryCode },
    region: { code: address.regionCode, label: address.region, region_id: address.regionId },
  }
}

/** The billing address in Magento's shape; null before there is one. */
export function billingAddressView({ cart }: PricedCart, locale: string) {
  if (!cart.billingAddress) return null
  return {
    __typename: 'BillingCartAddress',
    ...addressView(`${cart.id}/billing`, cart.billingAddress, cart.billingBookId, locale),
    customer_notes: null,
  }
}

/** The address to ship to with the ways to ship there: a list of one, or of none before it is set or for a virtual cart. */
export function shippingAddressView(priced: PricedCart, locale: string) {
  const { cart, lines, rates, selectedRate, scope } = priced
  if (!cart.shippingAddress || isVirtual(cart)) return []
  const { customerNotes, ...address } = cart.shippingAddress
  const carried = lines.filter(({ item }) => !item.isVirtual)
  const view = {
    __typename: 'ShippingCartAddress',
    ...addressView(`${cart.id}/shipping`, address, cart.shippingBookId, locale),
    customer_notes: customerNotes,
    pickup_location_code: cart.pickupLocationCode,
    same_as_billing: isDeepStrictEqual(address, cart.billingAddress),
    available_shipping_methods: rates.map((rate) => rateView(rate, scope)),
    selected_shipping_method: selectedRate && selectedRateView(selectedRate, scope),
    items_weight: carried.reduce((sum, { item, line }) => sum + item.weight * line.quantity, 0),
    cart_items: lines.map(({ line }) => ({ cart_item_id: line.id, quantity: line.quantity })),
    cart_items_v2: lines.map((line) => itemView(line, scope)),
  }
  return [view]
}

/** A way to ship. `amount` is the configured price; the other two say what it is without and with tax. */
export function rateView(rate: PricedRate, { currency }: Scope) {
  return {
    carrier_code: rate.carrierCode,
    carrier_title: rate.carrierTitle,
    method_code: rate.methodCode,
    method_title: rate.methodTitle,
    available: rate.errorMessage === null,
    error_message: rate.errorMessage ?? '',
    amount: moneyOf(rate.priceMinor, currency),
    base_amount: null,
    price_excl_tax: moneyOf(rate.exclMinor, currency),
    price_incl_tax: moneyOf(rate.inclMinor, currency),
  }
}

/** The chosen way to ship; its `amount` is without tax, as a cart's total counts it. */
function selectedRateView(rate: PricedRate, scope: Scope) {
  return { ...rateView(rate, scope), amount: moneyOf(rate.exclMinor, scope.currency) }
}
