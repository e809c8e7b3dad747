/** What a theme asks before it draws. Names in brackets are Magento's paths in core_config_data; the defaults are Magento's. */
import { z } from 'zod'

/** Magento's tax display values: 1 excluding, 2 including, 3 both. */
const display = z.union([z.literal(1), z.literal(2), z.literal(3)])
const text = z.string().nullable().default(null)
const count = z.number().int().positive()

export const displaySettings = z.object({
  design: z
    .object({
      /** Paths below media/logo/ and media/favicon/ [design/header/logo_src, design/head/shortcut_icon]. */
      logoSrc: text,
      logoWidth: count.nullable().default(null),
      logoHeight: count.nullable().default(null),
      favicon: text,
      /** [design/head] */
      titlePrefix: text,
      titleSuffix: text,
      titleSeparator: z.string().default('-'),
      keywords: text,
      headIncludes: text,
      /** [design/footer/absolute_footer] */
      absoluteFooter: text,
      /** A line above every page that this shop is a demonstration [design/head/demonotice]. */
      demoNotice: z.boolean().default(false),
    })
    .prefault({}),
  cms: z
    .object({
      /** [web/default] */
      homePage: z.string().default('home'),
      noRoute: z.string().default('no-route'),
      noCookies: z.string().default('enable-cookies'),
      breadcrumbs: z.boolean().default(true),
    })
    .prefault({}),
  lists: z
    .object({
      /** [catalog/frontend] */
      mode: z.enum(['grid', 'list', 'grid-list', 'list-grid']).default('grid-list'),
      perPage: count.default(10),
      perPageValues: z.array(count).default([5, 10, 15, 20, 25]),
      defaultSort: z.string().default('position'),
      /** Whose picture stands in the cart [checkout/cart/configurable_product_image, grouped_product_image]. */
      configurableImage: z.enum(['parent', 'itself']).default('itself'),
      groupedImage: z.enum(['parent', 'itself']).default('itself'),
    })
    .prefault({}),
  cart: z
    .object({
      /** The mini cart counts pieces (1) or lines (0) [checkout/cart_link/use_qty]. */
      countsPieces: z.boolean().default(true),
      /** [checkout/sidebar] */
      miniCart: z.boolean().default(true),
      miniCartItems: count.default(5),
      summaryItems: count.default(10),
      /** [tax/cart_display] */
      fullSummary: z.boolean().default(false),
      grandTotal: z.boolean().default(false),
      zeroTax: z.boolean().default(false),
    })
    .prefault({}),
  orders: z
    .object({
      /** [tax/sales_display] */
      price: display.default(1),
      subtotal: display.default(1),
      shipping: display.default(1),
      grandTotal: z.boolean().default(false),
      fullSummary: z.boolean().default(false),
      zeroTax: z.boolean().default(false),
    })
    .prefault({}),
  /** [contact/contact/enabled, contact/email/recipient_email]; questions go to the shop's own address where none is said. */
  contact: z.object({ enabled: z.boolean().default(true), recipient: z.email().nullable().default(null) }).prefault({}),
  weightUnit: z.enum(['kgs', 'lbs']).default('kgs'),
})
