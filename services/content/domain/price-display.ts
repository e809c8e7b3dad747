import type { StoreConfiguration } from '../../../contracts/stores.ts'

/** Fixed product taxes (Magento's Weee) are not charged, and said to be off everywhere. */
const noFixedProductTaxes = {
  fixed_product_taxes_enable: false,
  fixed_product_taxes_apply_tax_to_fpt: false,
  fixed_product_taxes_include_fpt_in_subtotal: false,
  fixed_product_taxes_display_prices_in_emails: 1,
  fixed_product_taxes_display_prices_in_product_lists: 1,
  fixed_product_taxes_display_prices_in_sales_modules: 1,
  fixed_product_taxes_display_prices_on_product_view_page: 1,
  category_fixed_product_tax_display_setting: 'FPT_DISABLED',
  product_fixed_product_tax_display_setting: 'FPT_DISABLED',
  sales_fixed_product_tax_display_setting: 'FPT_DISABLED',
}

/** How prices of the catalogue and of delivery are shown: 1 without tax, 2 with it, 3 both. */
export function taxConfig({ tax }: StoreConfiguration) {
  return {
    display_product_prices_in_catalog: tax.catalogDisplay,
    display_shipping_prices: tax.cartDisplay,
    ...noFixedProductTaxes,
  }
}

/** How the cart adds up before the shopper's eyes. */
export function cartConfig({ tax, display: { cart } }: StoreConfiguration) {
  return {
    shopping_cart_display_price: tax.cartDisplay,
    shopping_cart_display_subtotal: tax.cartDisplay,
    shopping_cart_display_shipping: tax.cartDisplay,
    shopping_cart_display_tax_gift_wrapping: 'DISPLAY_EXCLUDING_TAX',
    shopping_cart_display_full_summary: cart.fullSummary,
    shopping_cart_display_grand_total: cart.grandTotal,
    shopping_cart_display_zero_tax: cart.zeroTax,
  }
}

/** How orders, invoices and credit memos do. */
export function orderConfig({ display: { orders } }: StoreConfiguration) {
  return {
    orders_invoices_credit_memos_display_price: orders.price,
    orders_invoices_credit_memos_display_subtotal: orders.subtotal,
    orders_invoices_credit_memos_display_shipping_amount: orders.shipping,
    orders_invoices_credit_memos_display_grandtotal: orders.grandTotal,
    orders_invoices_credit_memos_display_full_summary: orders.fullSummary,
    orders_invoices_credit_memos_display_zero_tax: orders.zeroTax,
  }
}
