/** Ways to ship. Names in brackets are Magento's paths in core_config_data. A way that is absent is switched off. */
import { z } from 'zod'
import { amount, country } from './values.ts'

/** What every way to ship can say. */
const carrier = {
  title: z.string(),
  name: z.string(),
  /** Goes to these countries alone [sallowspecific, specificcountry]; empty means every country of the shop. */
  countries: z.array(country).default([]),
  /** Where it does not go it is shown with `errorMessage` instead of left out [showmethod]. */
  showUnavailable: z.boolean().default(false),
  errorMessage: z
    .string()
    .default('This shipping method is not available. To use this shipping method, please contact us.'),
  /** Place in the list [sort_order]. */
  sortOrder: z.number().int().default(0),
}

/** What is added for packing [handling_type, handling_fee]. */
const handling = z
  .object({ type: z.enum(['fixed', 'percent']).default('fixed'), fee: amount })
  .nullable()
  .default(null)

export const shippingSettings = z.object({
  /** [carriers/flatrate] */
  flatrate: z
    .object({ ...carrier, price: amount, per: z.enum(['order', 'item']).default('order'), handling })
    .optional(),
  /** [carriers/freeshipping] */
  freeshipping: z
    .object({
      ...carrier,
      minimumSubtotal: amount,
      /** The minimum is compared with the subtotal including tax [tax_including]. */
      minimumIncludesTax: z.boolean().default(false),
    })
    .optional(),
  /** Magento's tablerate.csv: the last row whose threshold is reached, most special place first [carriers/tablerate]. */
  tablerate: z
    .object({
      ...carrier,
      /** What `subtotalFrom` is compared with: the price, the weight or the pieces [condition_name]. */
      condition: z.enum(['price', 'price_with_discount', 'weight', 'quantity']).default('price'),
      /** Virtual products count for the price [include_virtual_price]. */
      includeVirtualPrice: z.boolean().default(true),
      handling,
      rows: z.array(
        z.object({
          country: z.string(),
          region: z.string(),
          postcode: z.string(),
          /** The threshold, in the unit of `condition`. */
          subtotalFrom: amount,
          price: amount,
        }),
      ),
    })
    .optional(),
  /** Fetching at a pickup point [carriers/instore]. */
  instore: z.object({ ...carrier, price: amount.default('0') }).optional(),
})
