/** What shoppers may do with products besides buying them. Names in brackets are Magento's paths in core_config_data. */
import { z } from 'zod'

export const catalogSettings = z.object({
  /** How facets are made [catalog/layered_navigation]. */
  facets: z
    .object({
      /** Categories are a facet, too [display_category]. */
      categories: z.boolean().default(true),
      /** Prices in powers of ten as Magento's "auto", in few even ranges, or in steps [price_range_calculation]. */
      priceRanges: z.enum(['auto', 'even', 'manual']).default('auto'),
      /** Of `manual`, in the currency that is shown [price_range_step]. */
      priceStep: z.number().int().positive().default(100),
    })
    .prefault({}),
  search: z
    .object({
      /**
       * Words that mean the same [search_synonyms]. With `finds` one way only: who types one of `means` gets what those find.
       * In these store views, or in all.
       */
      synonyms: z
        .array(
          z.object({
            means: z.array(z.string().min(2).max(60)).min(1).max(20),
            finds: z.array(z.string().min(2).max(60)).max(7).default([]),
            views: z.array(z.string()).optional(),
          }),
        )
        .max(500)
        .default([]),
    })
    .prefault({}),
  /** What sold-out products do in lists [cataloginventory/options]. */
  stock: z
    .object({
      /** Lists contain them [show_out_of_stock]; Magento leaves them out by default. */
      showOutOfStock: z.boolean().default(true),
      /** They come after all that can be bought. */
      outOfStockLast: z.boolean().default(false),
    })
    .prefault({}),
  /** Attributes are fields of products, too [web_api/graphql/include_dynamic_attributes_as_entity_type_fields]. */
  attributesAsFields: z.boolean().default(true),
  /**
   * The picture of products that have none, a path below media/ [catalog/placeholder]. Without one their picture is null,
   * so that a shop can draw its own; clients that rely on there always being a picture need it.
   */
  placeholder: z.string().min(1).nullable().default(null),
  reviews: z
    .object({
      /** [catalog/review/active] */
      enabled: z.boolean().default(true),
      /** [catalog/review/allow_guest] */
      allowGuests: z.boolean().default(true),
      /** Reviews wait until somebody approves them, as in Magento; otherwise they are shown at once. */
      moderated: z.boolean().default(true),
      /** How many reviews one address may write in an hour. */
      perHour: z.number().int().positive().default(20),
    })
    .prefault({}),
  /** Recommending a product by mail [sendfriend/email]. */
  sendFriend: z
    .object({
      /** [enabled] */
      enabled: z.boolean().default(true),
      /** [allow_guest] */
      allowGuests: z.boolean().default(false),
      /** [max_recipients] */
      maxRecipients: z.number().int().positive().default(5),
      /** [max_per_hour] */
      maxPerHour: z.number().int().positive().default(5),
    })
    .prefault({}),
})
