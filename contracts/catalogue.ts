/**
 * The catalogue as it travels: what an import file, the demo shop or an administrator hands to the commerce services.
 * One vocabulary for every source, so that there is one writer per service and a source is only a translation.
 * Amounts are decimal strings in major units ("19.95"); the services turn them into integers in minor units.
 */
import { z } from 'zod'
import { attributeSettings } from './catalogue/attribute-settings.ts'
import { cartRule } from './catalogue/cart-rule.ts'
import { pickupPoint } from './catalogue/pickup-point.ts'
import { catalogRule, tierPrice } from './catalogue/price-rules.ts'
import { productImage } from './catalogue/product-media.ts'
import { bundle, customOption, downloadable, grouped } from './catalogue/product-parts.ts'
import { amount, perStoreView } from './catalogue/values.ts'

export { amount }

export const attributeOption = z.object({
  /** The admin label: what products name in `attributes`. Unique within the attribute. */
  value: z.string().min(1),
  labels: perStoreView(z.string()).default({}),
  swatch: z.object({ type: z.enum(['color', 'image', 'text']), value: z.string().min(1) }).optional(),
  position: z.number().int().default(0),
  /** What a product is given when nothing is chosen. */
  isDefault: z.boolean().default(false),
})

export const attribute = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'an attribute code: lower case letters, digits, underscores'),
  label: z.string().min(1),
  labels: perStoreView(z.string()).default({}),
  input: z.enum(['text', 'textarea', 'select', 'multiselect', 'boolean', 'price', 'date', 'weight']),
  /** Shown as facet in category pages and search results. */
  filterable: z.boolean().default(false),
  searchable: z.boolean().default(false),
  comparable: z.boolean().default(false),
  /** Listed among the specifications of the product page. */
  visibleOnFront: z.boolean().default(false),
  usedInListing: z.boolean().default(false),
  sortable: z.boolean().default(false),
  position: z.number().int().default(0),
  unit: z.string().optional(),
  settings: attributeSettings.prefault({}),
  options: z.array(attributeOption).default([]),
})

export const category = z.object({
  /** Names from the root's child down, joined by "/": "Gear/Bags". Unique; parents come first in a batch. */
  path: z.string().min(1),
  name: z.string().min(1),
  urlKey: z.string().min(1),
  position: z.number().int().default(0),
  isActive: z.boolean().default(true),
  isAnchor: z.boolean().default(true),
  includeInMenu: z.boolean().default(true),
  displayMode: z.enum(['PRODUCTS', 'PAGE', 'PRODUCTS_AND_PAGE']).default('PRODUCTS'),
  description: z.string().optional(),
  /** Path below media/catalog/category/. */
  image: z.string().optional(),
  /** Identifier of the CMS block that the category's page shows. */
  block: z.string().optional(),
  /** What its list is sorted by, and may be; as the shop is set up where it is not said. */
  defaultSortBy: z.string().optional(),
  availableSortBy: z.array(z.string()).optional(),
  /** The width of its price ranges. */
  priceRange: z.number().positive().optional(),
  metaKeywords: z.string().optional(),
  metaTitle: z.string().optional(),
  metaDescription: z.string().optional(),
  translations: perStoreView(
    z
      .object({
        name: z.string(),
        urlKey: z.string().min(1),
        description: z.string(),
        metaTitle: z.string(),
        metaDescription: z.string(),
      })
      .partial(),
  ).default({}),
})

export { productImage }

export const stock = z.object({
  quantity: z.number().nonnegative().default(0),
  isInStock: z.boolean().default(true),
  manageStock: z.boolean().default(true),
  backorders: z.boolean().default(false),
  minCartQuantity: z.number().positive().default(1),
  maxCartQuantity: z.number().positive().default(10_000),
  quantityIncrement: z.number().positive().default(1),
  /** At or below this quantity the shop says "only x left". 0 turns it off. */
  lowStockThreshold: z.number().nonnegative().default(0),
})

export const product = z.object({
  sku: z.string().min(1).max(64),
  type: z.enum(['simple', 'virtual', 'configurable', 'bundle', 'grouped', 'downloadable']),
  attributeSet: z.string().default('Default'),
  name: z.string().min(1),
  urlKey: z.string().min(1),
  enabled: z.boolean().default(true),
  visibility: z.enum(['none', 'catalog', 'search', 'both']).default('both'),
  price: amount.optional(),
  specialPrice: amount.optional(),
  /** ISO dates (YYYY-MM-DD), both ends included. */
  specialFrom: z.iso.date().optional(),
  specialTo: z.iso.date().optional(),
  /** Prices in other currencies than the base one, where a conversion by rate would give an ugly number. */
  prices: z.record(z.string().length(3), z.object({ price: amount, specialPrice: amount.optional() })).default({}),
  tierPrices: z.array(tierPrice).default([]),
  taxClass: z.string().default('Taxable Goods'),
  weight: z.number().nonnegative().optional(),
  shortDescription: z.string().optional(),
  description: z.string().optional(),
  metaTitle: z.string().optional(),
  metaDescription: z.string().optional(),
  newFrom: z.iso.date().optional(),
  newTo: z.iso.date().optional(),
  createdAt: z.iso.datetime().optional(),
  /** Category paths as in `category.path`, with a position inside each. */
  categories: z.array(z.object({ path: z.string(), position: z.number().int().default(0) })).default([]),
  /** Attribute code to value: option labels for select and multiselect, plain text otherwise. */
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  images: z.array(productImage).default([]),
  /** Configurable products only: which attributes vary and which child stands for which combination. */
  configurable: z
    .object({
      attributes: z.array(z.string()).min(1),
      variants: z.array(z.object({ sku: z.string(), values: z.record(z.string(), z.string()) })),
    })
    .optional(),
  /** Bundles only: options to be filled with other products. */
  bundle: bundle.optional(),
  /** Grouped products only: what is shown and sold together, each by itself. */
  grouped: grouped.optional(),
  /** Downloadable products only. */
  downloadable: downloadable.optional(),
  /** What a shopper may or must say about the product: a name to engrave, a size of frame. */
  customOptions: z.array(customOption).optional(),
  links: z
    .object({ related: z.array(z.string()), upsell: z.array(z.string()), crosssell: z.array(z.string()) })
    .partial()
    .default({}),
  stock: stock.prefault({}),
  translations: perStoreView(
    z
      .object({
        name: z.string(),
        urlKey: z.string().min(1),
        shortDescription: z.string(),
        description: z.string(),
        metaTitle: z.string(),
        metaDescription: z.string(),
      })
      .partial(),
  ).default({}),
})

export const review = z.object({
  sku: z.string().min(1),
  title: z.string(),
  text: z.string(),
  nickname: z.string().min(1),
  /** Rating code to stars 1..5: { Rating: 4 }. */
  ratings: z.record(z.string(), z.number().int().min(1).max(5)),
  createdAt: z.iso.datetime().optional(),
})

/** A CMS page or block. `content` is HTML that the content service sanitises before it answers with it. */
export const cmsPage = z.object({
  identifier: z.string().min(1),
  title: z.string().min(1),
  contentHeading: z.string().optional(),
  content: z.string(),
  metaTitle: z.string().optional(),
  metaDescription: z.string().optional(),
  translations: perStoreView(
    z
      .object({
        title: z.string(),
        contentHeading: z.string(),
        content: z.string(),
        metaTitle: z.string(),
        metaDescription: z.string(),
      })
      .partial(),
  ).default({}),
})
export const cmsBlock = z.object({
  identifier: z.string().min(1),
  title: z.string(),
  content: z.string(),
  translations: perStoreView(z.object({ title: z.string(), content: z.string() }).partial()).default({}),
})

/** Everything a source can offer, each list optional: a source may bring products only. */
export const catalogueBundle = z.object({
  attributes: z.array(attribute).default([]),
  categories: z.array(category).default([]),
  products: z.array(product).default([]),
  catalogRules: z.array(catalogRule).default([]),
  cartRules: z.array(cartRule).default([]),
  reviews: z.array(review).default([]),
  pages: z.array(cmsPage).default([]),
  blocks: z.array(cmsBlock).default([]),
  pickupPoints: z.array(pickupPoint).default([]),
})

export type Attribute = z.infer<typeof attribute>
export type Category = z.infer<typeof category>
export type Product = z.infer<typeof product>
export type Review = z.infer<typeof review>
export type CmsPage = z.infer<typeof cmsPage>
export type CmsBlock = z.infer<typeof cmsBlock>
export type PickupPointInput = z.infer<typeof pickupPoint>
export type CatalogueBundle = z.infer<typeof catalogueBundle>
/** What a source writes: defaults may be left out. */
export type CatalogueInput = z.input<typeof catalogueBundle>
