import type { OrderAddress } from '../../../contracts/internal/cart.ts'
import type { PlacedOrder } from '../../../contracts/internal/order.ts'

/** What both forms of the confirmation say, in the words and numbers of the buyer's locale. */
export type OrderSummary = {
  number: string
  date: string
  greeting: string
  items: { name: string; details: string; quantity: number; amount: string }[]
  totals: { label: string; amount: string; isGrand: boolean }[]
  shippingAddress: string[] | null
  billingAddress: string[]
  shippingMethod: string | null
  paymentMethod: string
  paymentInstructions: string[]
}

/** The summary of an order. `locale` is Magento's spelling, en_US. */
export function orderSummary(
  { number, placedAt, content }: PlacedOrder,
  locale: string,
  timezone: string,
): OrderSummary {
  const language = locale.replace('_', '-')
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: content.currency })
  const scale = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  const money = (minor: number) => format.format(minor / scale)
  const { totals, taxes, shipping, payment } = content
  const row = (label: string, minor: number, isGrand = false) => ({ label, amount: money(minor), isGrand })
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  return {
    number,
    date: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: timezone }).format(placedAt),
    greeting: content.billingAddress.firstname,
    items: content.lines.map((line) => ({
      name: line.name,
      details: [...line.options.map(({ label, value }) => `${label}: ${value}`), `SKU: ${line.sku}`].join(' · '),
      quantity: line.quantity,
      amount: money(line.rowExclMinor),
    })),
    totals: [
      row('Subtotal', totals.subtotalExclMinor),
      ...(shipping ? [row('Shipping & handling', totals.shippingMinor)] : []),
      ...taxes.map(({ label, percent, amountMinor }) => row(`Tax ${label} (${Number(percent)}%)`, amountMinor)),
      row('Grand total', totals.grandMinor, true),
    ],
    shippingAddress: content.shippingAddress && addressLines(content.shippingAddress, countries),
    billingAddress: addressLines(content.billingAddress, countries),
    shippingMethod: shipping?.title ?? null,
    paymentInstructions: payment.instructions?.split('\n') ?? [],
    paymentMethod: payment.purchaseOrderNumber ? `${payment.title} (${payment.purchaseOrderNumber})` : payment.title,
  }
}

function addressLines(address: OrderAddress, countries: Intl.DisplayNames): string[] {
  const city = [address.city, address.region, address.postcode].filter(Boolean).join(', ')
  const country = countries.of(address.countryCode) ?? address.countryCode
  const name = `${address.firstname} ${address.lastname}`
  return [name, address.company, ...address.street, city, country, address.telephone].filter((line) => line != null)
}
