import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { emailOf } from '../cart-email.ts'
import { isVirtual, totalQuantity } from '../domain/cart.ts'
import { type SortKey, sortLines } from '../domain/sort-lines.ts'
import type { Neighbours } from '../neighbours.ts'
import type { PricedCart } from '../priced-cart.ts'
import { billingAddressView, shippingAddressView } from './address-view.ts'
import { itemView, sortable } from './item-view.ts'
import { cartPrices } from './prices.ts'

type Paging = { currentPage: number; pageSize: number; sort?: { field: SortKey; order: 'ASC' | 'DESC' } | null }

/** The fields of `Cart`, whose parent is the priced cart. */
export function cartFields({ payment, customer }: Neighbours): TypeResolvers {
  const offers = ({ cart, scope, totals }: PricedCart) =>
    payment.offers({ ...scope, totalMinor: totals.grandMinor, country: cart.billingAddress?.countryCode ?? null })

  return {
    id: ({ cart }: PricedCart) => cart.id,
    email: ({ cart }: PricedCart) => emailOf(customer, cart),
    gift_message: ({ cart }: PricedCart) => cart.giftMessage,
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
    billing_address: (priced: PricedCart, _args: unknown, context: RequestContext) =>
      billingAddressView(priced, context.store.locale),
    applied_coupon: ({ coupons: [code] }: PricedCart) => (code === undefined ? null : { code }),
    applied_coupons: ({ coupons }: PricedCart) => (coupons.length === 0 ? null : coupons.map((code) => ({ code }))),
    rules: ({ metRules }: PricedCart) => metRules.map(({ rule }) => ({ uid: encodeUid(rule.id) })),
    available_payment_methods: async (priced: PricedCart) =>
      (await offers(priced)).map(({ code, title, isDeferred }) => ({ code, title, is_deferred: isDeferred })),
    // Nothing chosen is an empty code, as in Magento: clients read the code without asking whether there is a choice.
    selected_payment_method: async (priced: PricedCart) => {
      const choice = priced.cart.paymentChoice
      const offer = choice && (await offers(priced)).find(({ code }) => code === choice.code)
      if (!choice || !offer) return { code: '', title: '', purchase_order_number: null }
      return { code: choice.code, title: offer.title, purchase_order_number: choice.purchaseOrderNumber }
    },
  }
}
