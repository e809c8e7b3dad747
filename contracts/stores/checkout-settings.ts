/** Rules of the checkout. Names in brackets are Magento's paths in core_config_data; the defaults are Magento's. */
import { z } from 'zod'
import { amount } from './values.ts'

/** A text that shoppers agree to before they order. */
const checkoutAgreement = z.object({
  id: z.number().int().positive(),
  name: z.string().min(1),
  content: z.string(),
  contentHeight: z.string().nullable().default(null),
  checkboxText: z.string(),
  isHtml: z.boolean().default(false),
  mode: z.enum(['AUTO', 'MANUAL']).default('AUTO'),
  isActive: z.boolean().default(true),
  /** Store view codes; an empty list means every one. */
  views: z.array(z.string()).default([]),
})

export const checkoutSettings = z.object({
  /** [checkout/options/guest_checkout] */
  guestCheckout: z.boolean().default(true),
  /** [checkout/options/enable_agreements] */
  agreementsEnabled: z.boolean().default(true),
  agreements: z.array(checkoutAgreement).default([]),
  /** The least an order must come to [sales/minimum_order]; null where there is no minimum. */
  minimumOrder: z
    .object({
      amount,
      includesDiscount: z.boolean().default(true),
      includesTax: z.boolean().default(true),
      /** What shoppers are told; Magento's sentence where it is empty. */
      message: z.string().default(''),
    })
    .nullable()
    .default(null),
  carts: z
    .object({
      /** Days after which a cart that nobody touched is forgotten [checkout/cart/delete_quote_after]. */
      keptDays: z.number().int().positive().default(30),
      /** Which pieces count when a guest's cart and a customer's hold the same [checkout/cart/cart_merge_preference]. */
      mergePreference: z.enum(['merge', 'guest', 'customer']).default('merge'),
      /** Shoppers are told how many pieces are left, or only that they are too few [cataloginventory/options/not_available_message]. */
      tellsWhatIsLeft: z.boolean().default(true),
    })
    .prefault({}),
  /** [sales/gift_options/allow_order, allow_items] */
  giftMessages: z.object({ orders: z.boolean().default(true), items: z.boolean().default(true) }).prefault({}),
  /** [customer/address/street_lines] */
  streetLines: z.number().int().min(1).max(4).default(2),
  /** [customer/address/telephone_show] being "required". */
  telephoneRequired: z.boolean().default(true),
})
