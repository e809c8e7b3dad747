import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { moneyOf } from '../../kit/money.ts'
import { isVirtual, totalQuantity } from '../domain/cart.ts'
import { type SortKey, sortLines } from '../domain/sort-lines.ts'
import type { Neighbours, PricedCart } from '../price-cart.ts'
import { billingAddressView, shippingAddressView } from './address-view.ts'
import { itemView, sortable } from './item-view.ts'

type Paging = { currentPage: number; pageSize: number; sort?: { field: SortKey; order: 'ASC' | 'DESC' } | null }

/** The fields of `Cart`, whose parent is the priced cart. */
export function cartFields({ payment }: Neighbours): TypeResolvers {
  const offers = ({ cart, scope, totals }: PricedCart) =>
    payment.offers({ ...scope, totalMinor: totals.grandMinor, country: cart.billingAddress?.countryCode ?? null })

  return {
    id: ({ cart }: PricedCart) => cart.id,
    email: ({ cart }: PricedCart) => cart.email,
    is_virtual: ({ cart }: PricedCart) => isVirtual(cart),
    total_quantity: ({ lines }: PricedCart) => totalQuantity(lines.map(({ line }) => line)),
    items: ({ lines, scope }: PricedCart) => lines.map((line) => itemView(line, scope)),
    itemsV2: (priced: PricedCart, { currentPage, pageSize, sort }: Paging) => {
      if (currentPage < 1) throw inputError('currentPage value must be greater than 0.')
      if (pageSize < 1) throw inputError('pageSize value must be greater than 0.')
      const sorted = sort ? sortLines(priced.lines, sortable, sort.field, sort.order) : priced.lines
      const page = sorted.slice((currentPage - 1) * pageSize, currentPage * pageSize)
      const pages = { current_page: currentPage, page_size: pageSize, total_pages: Math.ceil(sorted.length / pageSize) }
      return { items: page.map((line) => itemView(line, priced.scope)), page_info: pages, total_count: sorted.length }
    },
    prices: cartPrices,
    shipping_addresses: (priced: PricedCart, _args: unknown, context: RequestContext) =>
      shippingAddressView(priced, context.store.locale),
    billing_address: ({ cart }: PricedCart, _args: unknown, context: RequestContext) =>
      cart.billingAddress && billingAddressView(cart.id, cart.billingAddress, context.store.locale),
    available_payment_methods: async (priced: PricedCart) =>
      (await offers(priced)).map(({ code, title, isDeferred }) => ({ code, title, is_deferred: isDeferred })),
    selected_payment_method: async (priced: PricedCart) => {
      const choice = priced.cart.paymentChoice
      if (!choice) return null
      const offer = (await offers(priced)).find(({ code }) => code === choice.code)
      return offer ? { code: choice.code, title: offer.title, purchase_order_number: choice.purchaseOrderNumber } : null
    },
  }
}

function cartPrices({ totals, scope }: PricedCart) {
  const money = (minor: number) => moneyOf(minor, scope.currency)
  return {
    grand_total: money(totals.grandMinor),
    grand_total_excluding_tax: money(totals.grandExclTaxMinor),
    subtotal_excluding_tax: money(totals.subtotalExclMinor),
    subtotal_including_tax: money(totals.subtotalInclMinor),
    subtotal_with_discount_excluding_tax: money(totals.subtotalExclMinor),
    applied_taxes: totals.taxes.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor) })),
  }
}
