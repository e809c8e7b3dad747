import type { PickupPoint } from '../../contracts/internal/inventory.ts'
import type { Destination } from '../../contracts/internal/shipping.ts'
import { type Cart, type CartAddress, isPickup, isVirtual, type ShippingChoice } from './domain/cart.ts'
import { totalsOf } from './domain/totals.ts'
import { lookUpLines } from './look-up-lines.ts'
import type { Neighbours, Scope } from './neighbours.ts'
import { placeOfPoint } from './pickup-point.ts'
import { priceGoods } from './price-goods.ts'
import { consignmentOf, taxDelivery } from './price-shipping.ts'
import type { PricedCart, Supposition } from './priced-cart.ts'

const destinationOf = ({ countryCode, regionCode, region, postcode }: CartAddress): Destination => ({
  country: countryCode,
  region: regionCode ?? region,
  postcode,
})

/**
 * Prices a cart by asking each neighbour a fixed number of times, whatever the number of lines. The order is Magento's:
 * goods with tax, discounts, ways to ship, discounts on shipping, and at last the tax of what is left.
 */
export async function priceCart(
  neighbours: Neighbours,
  before: Cart,
  scope: Scope,
  supposed: Supposition = {},
): Promise<PricedCart> {
  const cart = { ...before, coupons: supposed.coupons ?? before.coupons }
  const choice = supposed.shippingChoice === undefined ? cart.shippingChoice : supposed.shippingChoice
  const { found, gone } = await lookUpLines(neighbours, cart, scope)
  const pickupPoint = await pickupPointOf(neighbours, cart, choice)
  const known = supposed.destination ?? knownPlace(cart, pickupPoint)
  const taxPlace = taxPlaceOf(neighbours, cart, known)
  const customerTaxClass = await taxClassOf(neighbours, scope)
  const place = { ...scope, destination: taxPlace, customerTaxClass }

  const goods = await priceGoods(neighbours, { cart, scope, found, choice, place, shippedTo: known })
  const offered =
    known && !isVirtual(cart)
      ? await neighbours.shipping.rates({ ...scope, destination: known, ...consignmentOf(goods) })
      : []
  const { rates, selected } = await taxDelivery(neighbours, { offered, choice, place, discounts: goods.discounts })
  const delivery = selected && { taxed: selected.rate, discounts: selected.discounts }
  return {
    cart,
    scope,
    lines: goods.lines,
    gone,
    rates,
    selectedRate: selected?.rate ?? null,
    pickupPoint,
    coupons: goods.discounts.coupons,
    metRules: goods.discounts.met.map(({ force }) => force),
    totals: totalsOf(
      goods.lines.map(({ row, discounts }) => ({ taxed: row, discounts })),
      delivery,
      [...goods.applied, ...(selected?.applied ?? [])],
      goods.discounts.met.map(({ force }) => force.rule.id),
    ),
  }
}

/** The point a cart is fetched at; null when it is sent, or the point is no more. */
async function pickupPointOf({ inventory }: Neighbours, { pickupLocationCode }: Cart, choice: ShippingChoice | null) {
  if (!pickupLocationCode || !isPickup(choice)) return null
  const [point] = await inventory.pickupPoints([pickupLocationCode])
  return point ?? null
}

/** Where the goods go: the point they are fetched at, the address, or nowhere yet. */
function knownPlace(cart: Cart, point: PickupPoint | null): Destination | null {
  if (point) return placeOfPoint(point)
  const address = isVirtual(cart) ? cart.billingAddress : cart.shippingAddress
  return address && destinationOf(address)
}

/** The place that decides the taxes; the default country before one is known. */
function taxPlaceOf({ configuration }: Neighbours, { billingAddress }: Cart, known: Destination | null): Destination {
  const { tax, defaultCountry } = configuration()
  const decides = tax.basedOn === 'billing' && billingAddress ? destinationOf(billingAddress) : known
  return decides ?? { country: defaultCountry, region: null, postcode: null }
}

/** The tax class of the shopper's group, where any rate asks for it. */
async function taxClassOf({ configuration, customer }: Neighbours, { customerGroupId }: Scope): Promise<string | null> {
  if (configuration().tax.rates.every(({ customerClasses }) => customerClasses.length === 0)) return null
  const groups = await customer.groups()
  return groups.find(({ id }) => id === customerGroupId)?.taxClass ?? null
}
