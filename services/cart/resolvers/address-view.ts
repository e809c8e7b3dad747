import { isDeepStrictEqual } from 'node:util'
import { moneyOf } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'
import { type CartAddress, isVirtual } from '../domain/cart.ts'
import type { PricedCart, PricedRate, Scope } from '../price-cart.ts'

function addressView(uid: string, address: CartAddress, locale: string) {
  const { firstname, lastname, middlename, prefix, suffix, company, street, city, postcode, telephone, fax } = address
  const countries = new Intl.DisplayNames([locale.replace('_', '-')], { type: 'region' })
  const named = address.region !== null
  return {
    uid: encodeUid(uid),
    ...{ prefix, firstname, middlename, lastname, suffix, company, street, city, postcode, telephone, fax },
    vat_id: address.vatId,
    country: { code: address.countryCode, label: countries.of(address.countryCode) ?? address.countryCode },
    region: named ? { code: address.regionCode, label: address.region, region_id: address.regionId } : null,
  }
}

/** The billing address in Magento's shape. */
export function billingAddressView(cartId: string, address: CartAddress, locale: string) {
  return { __typename: 'BillingCartAddress', ...addressView(`${cartId}/billing`, address, locale) }
}

/** The address to ship to with the ways to ship there: a list of one, or of none before it is set or for a virtual cart. */
export function shippingAddressView({ cart, rates, selectedRate, scope }: PricedCart, locale: string) {
  if (!cart.shippingAddress || isVirtual(cart)) return []
  const { customerNotes, ...address } = cart.shippingAddress
  const view = {
    __typename: 'ShippingCartAddress',
    ...addressView(`${cart.id}/shipping`, address, locale),
    customer_notes: customerNotes,
    same_as_billing: isDeepStrictEqual(address, cart.billingAddress),
    available_shipping_methods: rates.map((rate) => rateView(rate, scope)),
    selected_shipping_method: selectedRate && rateView(selectedRate, scope),
  }
  return [view]
}

/** A way to ship. `amount` is without tax, as in Magento, whatever the configuration says about shipping prices. */
export function rateView(rate: PricedRate, { currency }: Scope) {
  return {
    carrier_code: rate.carrierCode,
    carrier_title: rate.carrierTitle,
    method_code: rate.methodCode,
    method_title: rate.methodTitle,
    available: true,
    error_message: null,
    amount: moneyOf(rate.exclMinor, currency),
    price_excl_tax: moneyOf(rate.exclMinor, currency),
    price_incl_tax: moneyOf(rate.inclMinor, currency),
  }
}
