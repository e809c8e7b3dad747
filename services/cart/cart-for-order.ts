import type { CartForOrder, CartNotReady, OrderAddress, OrderLine } from '../../contracts/internal/cart.ts'
import { type CustomerIdentity, guestGroupId } from '../../contracts/internal/customer.ts'
import { emailOf } from './cart-email.ts'
import { type Cart, type CartAddress, isPickup, isVirtual, wantedOf } from './domain/cart.ts'
import { notReady } from './domain/readiness.ts'
import { minimumRefusal } from './minimum-order.ts'
import type { Neighbours, Scope } from './neighbours.ts'
import { deliveryAddress, orderCosts } from './order-totals.ts'
import { priceCart } from './price-cart.ts'
import type { PricedCart, PricedLine } from './priced-cart.ts'

/** `couponsLost`: others used up the cart's coupon. Told once, then the cart goes on without it, at the price it shows. */
type Answer = { ok: true; cart: CartForOrder } | { ok: false; error: CartNotReady; couponsLost?: true }

export type OrderTerms = {
  store: string
  currency: string
  customer: Pick<CustomerIdentity, 'id' | 'groupId'> | null
}

/** A cart as an order keeps it for ever, or why it cannot become one. */
export async function cartForOrder(neighbours: Neighbours, cart: Cart, terms: OrderTerms): Promise<Answer> {
  const { store, currency, customer } = terms
  if (cart.customerId !== (customer?.id ?? null)) return notTheirs(cart)
  const scope: Scope = { store, currency, customerGroupId: customer?.groupId ?? guestGroupId }
  const priced = await priceCart(neighbours, cart, scope)
  const payment = await paymentOf(neighbours, priced)
  const email = await emailOf(neighbours.customer, cart)
  const error = notReady(
    { ...cart, email },
    {
      gone: priced.gone.map(({ name }) => name),
      faults: priced.lines.flatMap(({ fault, item }) =>
        fault ? [{ name: item.productName, message: fault.message }] : [],
      ),
      shippingOffered: priced.selectedRate !== null,
      paymentRefusal: payment?.refusal ?? null,
      pickupPointMissing: isPickup(cart.shippingChoice) && priced.pickupPoint === null,
      minimumRefusal: minimumRefusal(neighbours, priced),
    },
  )
  if (error) return { ok: false, error }
  if (!payment || !email || !cart.billingAddress)
    throw new Error('A cart without email, billing address or payment passed as ready.')

  if (await couponsLost(neighbours, priced)) return { ok: false, error: couponRefused, couponsLost: true }
  return {
    ok: true,
    cart: {
      cartId: cart.id,
      version: cart.version,
      store,
      currency,
      customer: customer && { id: customer.id, groupId: customer.groupId },
      email,
      isVirtual: isVirtual(cart),
      lines: priced.lines.map(orderLine),
      shippingAddress: deliveryAddress(priced),
      billingAddress: orderAddress(cart.billingAddress),
      ...orderCosts(priced),
      giftMessage: cart.giftMessage,
      payment: payment.chosen,
    },
  }
}

const couponRefused: CartNotReady = {
  code: 'UNABLE_TO_PLACE_ORDER',
  message: "Unable to place order: The coupon code isn't valid. Verify the code and try again.",
}

/** Holds what the order uses up of rules and coupons; true when the last of it went to somebody else. */
async function couponsLost({ rules }: Neighbours, { cart, coupons, metRules }: PricedCart): Promise<boolean> {
  const silent = cart.coupons.filter((code) => !coupons.includes(code))
  if (silent.length > 0 && (await rules.usedUp(cart.id, cart.customerId, silent))) return true
  return !(await rules.hold(cart.id, cart.customerId, metRules))
}

/** Magento's words when somebody orders what another has gathered. */
function notTheirs({ id }: Cart): Answer {
  const message = `The current user cannot perform operations on cart "${id}"`
  return { ok: false, error: { code: 'UNABLE_TO_PLACE_ORDER', message } }
}

/** The chosen way to pay and what stands against it: it may have stopped being offered since it was chosen. */
async function paymentOf({ payment }: Neighbours, { cart, scope, totals }: PricedCart) {
  const choice = cart.paymentChoice
  if (!choice) return null
  const country = cart.billingAddress?.countryCode ?? null
  const offers = await payment.offers({ ...scope, totalMinor: totals.grandMinor, country })
  const offer = offers.find(({ code }) => code === choice.code)
  const refusal = offer ? await payment.refusal(choice) : 'The requested Payment Method is not available.'
  const texts = { title: offer?.title ?? choice.code, instructions: offer?.instructions ?? null }
  return { chosen: { ...choice, ...texts }, refusal }
}

function orderLine({ line, item, row, unitExclMinor, unitInclMinor, discounts, discountMinor }: PricedLine): OrderLine {
  return {
    uid: String(line.id),
    productUid: item.productUid,
    productSku: item.productSku,
    sku: item.sku,
    name: item.productName,
    type: item.type,
    isVirtual: item.isVirtual,
    parts: item.parts,
    urlKey: item.urlKey,
    image: item.image,
    options: item.options.map(({ optionLabel, valueLabel }) => ({ label: optionLabel, value: valueLabel })),
    customizations: item.customizations,
    bundle: item.bundle,
    downloads: item.downloads,
    wanted: wantedOf(line),
    giftMessage: line.giftMessage,
    quantity: line.quantity,
    originalPriceMinor: item.regularPriceMinor,
    discounts,
    discountMinor,
    priceExclMinor: unitExclMinor,
    priceInclMinor: unitInclMinor,
    rowExclMinor: row.exclMinor,
    rowInclMinor: row.inclMinor,
    taxMinor: row.taxMinor,
    taxPercent: row.percent,
  }
}

function orderAddress(address: CartAddress): OrderAddress {
  const { prefix, firstname, middlename, lastname, suffix, company, telephone, fax, vatId } = address
  const { street, city, region, regionCode, regionId, postcode, countryCode } = address
  const person = { prefix, firstname, middlename, lastname, suffix, company, telephone, fax, vatId }
  return { ...person, street, city, region, regionCode, regionId, postcode, countryCode }
}
