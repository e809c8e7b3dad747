import type { CartForOrder, CartNotReady, OrderAddress, OrderLine } from '../../contracts/internal/cart.ts'
import { type Cart, type CartAddress, isVirtual } from './domain/cart.ts'
import { notReady } from './domain/readiness.ts'
import { type Neighbours, type PricedCart, type PricedLine, priceCart, type Scope } from './price-cart.ts'

type Answer = { ok: true; cart: CartForOrder } | { ok: false; error: CartNotReady }

/** A cart as an order keeps it for ever, or why it cannot become one. */
export async function cartForOrder(neighbours: Neighbours, cart: Cart, scope: Scope): Promise<Answer> {
  const priced = await priceCart(neighbours, cart, scope)
  const payment = await paymentOf(neighbours, priced)
  const error = notReady(cart, {
    gone: priced.gone.map(({ name }) => name),
    faults: priced.lines.flatMap(({ fault, item }) =>
      fault ? [{ name: item.productName, message: fault.message }] : [],
    ),
    shippingOffered: priced.selectedRate !== null,
    paymentRefusal: payment?.refusal ?? null,
  })
  if (error) return { ok: false, error }
  if (!payment || !cart.email || !cart.billingAddress)
    throw new Error('A cart without email, billing address or payment passed as ready.')

  const { totals, selectedRate: rate } = priced
  const shipping = rate && {
    carrierCode: rate.carrierCode,
    methodCode: rate.methodCode,
    title: `${rate.carrierTitle} - ${rate.methodTitle}`,
    exclMinor: rate.exclMinor,
    inclMinor: rate.inclMinor,
    taxMinor: rate.taxMinor,
  }
  return {
    ok: true,
    cart: {
      cartId: cart.id,
      version: cart.version,
      ...scope,
      email: cart.email,
      isVirtual: isVirtual(cart),
      lines: priced.lines.map(orderLine),
      shippingAddress: cart.shippingAddress && !isVirtual(cart) ? orderAddress(cart.shippingAddress) : null,
      billingAddress: orderAddress(cart.billingAddress),
      shipping,
      payment: payment.chosen,
      totals: {
        subtotalExclMinor: totals.subtotalExclMinor,
        subtotalInclMinor: totals.subtotalInclMinor,
        taxMinor: totals.taxMinor,
        shippingMinor: totals.shippingExclMinor,
        grandMinor: totals.grandMinor,
      },
      taxes: totals.taxes,
    },
  }
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

function orderLine({ line, item, row, unitExclMinor, unitInclMinor }: PricedLine): OrderLine {
  return {
    uid: String(line.id),
    productUid: item.productUid,
    productSku: item.productSku,
    sku: item.sku,
    name: item.productName,
    type: item.type,
    urlKey: item.urlKey,
    image: item.image,
    options: item.options.map(({ optionLabel, valueLabel }) => ({ label: optionLabel, value: valueLabel })),
    quantity: line.quantity,
    priceExclMinor: unitExclMinor,
    priceInclMinor: unitInclMinor,
    rowExclMinor: row.exclMinor,
    rowInclMinor: row.inclMinor,
    taxMinor: row.taxMinor,
    taxPercent: row.percent,
  }
}

function orderAddress(address: CartAddress): OrderAddress {
  const { firstname, lastname, company, street, city, region, regionCode, regionId, postcode, countryCode } = address
  const place = { street, city, region, regionCode, regionId, postcode, countryCode }
  return { firstname, lastname, company, ...place, telephone: address.telephone }
}
