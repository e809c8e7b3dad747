/**
 * What products of more than one piece are made of, and what a shopper can say about a product. Ids are the services' own:
 * a source names a part by its title, and a part that keeps its title keeps its id.
 */
import { z } from 'zod'
import { amount, perStoreView } from './values.ts'

const title = z.string().trim().min(1, 'a title that is not empty').max(255)
const titles = perStoreView(z.string().min(1)).default({})
const position = z.number().int().nonnegative().default(0)
const priceType = z.enum(['fixed', 'percent'], 'a price is "fixed" (an amount) or "percent" (of the product\'s price)')

/** Refuses a list in which two members have the same `key`, by name. */
const once = <T>(what: string, key: (member: T) => string) =>
  [
    (list: T[]) => new Set(list.map(key)).size === list.length,
    { error: ({ input }: { input?: unknown }) => `two ${what} are called "${repeated((input as T[]).map(key))}"` },
  ] as const
const repeated = (names: string[]) => names.find((name, place) => names.indexOf(name) !== place) ?? ''

export const bundleSelection = z.object({
  sku: z.string().min(1).max(64),
  /** Pieces in one bundle, unless the shopper may say another number. */
  quantity: z.number().positive('a quantity above 0').default(1),
  canChangeQuantity: z.boolean().default(false),
  isDefault: z.boolean().default(false),
  /** Counts in bundles of a fixed price only; in dynamic ones a selection costs what its product costs. */
  price: amount.default('0'),
  priceType: priceType.default('fixed'),
  position,
})

export const bundleOption = z.object({
  title,
  titles,
  type: z.enum(['select', 'radio', 'checkbox', 'multi'], 'the type select, radio, checkbox or multi').default('select'),
  required: z.boolean().default(true),
  position,
  selections: z
    .array(bundleSelection)
    .min(1, 'an option needs at least one selection')
    .refine(...once<{ sku: string }>('selections of an option', ({ sku }) => sku)),
})

const fixedOrDynamic = z.enum(['fixed', 'dynamic'], 'either "fixed" or "dynamic"').default('dynamic')

export const bundle = z.object({
  /** Dynamic: the sum of what is chosen. Fixed: the product's own price and what the selections add. */
  priceType: fixedOrDynamic,
  skuType: fixedOrDynamic,
  weightType: fixedOrDynamic,
  priceView: z.enum(['range', 'as-low-as']).default('range'),
  shipment: z.enum(['together', 'separately']).default('together'),
  options: z
    .array(bundleOption)
    .min(1, 'a bundle needs at least one option')
    .refine(...once<{ title: string }>('options', (option) => option.title)),
})

export const grouped = z.object({
  members: z
    .array(z.object({ sku: z.string().min(1).max(64), quantity: z.number().nonnegative().default(0), position }))
    .min(1, 'a grouped product needs at least one member')
    .refine(...once<{ sku: string }>('members', ({ sku }) => sku)),
})

/** A file of the shop below `<data>/downloads`, or an address somewhere else. */
const file = z
  .string()
  .min(1)
  .max(255)
  .refine(
    (path) => !path.includes('\\') && !path.includes('\0') && path.split('/').every((part) => !part.startsWith('.')),
    'a path below the downloads folder, without dots at the beginning of a name',
  )
const address = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' }).max(1000)
const source = z.union([z.object({ file }).strict(), z.object({ url: address }).strict()], 'either a "file" or a "url"')

export const downloadLink = z.object({
  title,
  titles,
  price: amount.default('0'),
  position,
  /** What is bought. */
  content: source,
  /** What may be seen before. */
  sample: source.optional(),
  /** How often a buyer may fetch it; 0 for as often as they like. */
  downloads: z.number().int().nonnegative().default(0),
  /** Whether somebody who is not signed in as the buyer may fetch it too. */
  shareable: z.boolean().default(false),
})

export const downloadable = z.object({
  linksTitle: title.default('Links'),
  samplesTitle: title.default('Samples'),
  /** Whether a shopper chooses among the links; otherwise all of them come with the product, at its price. */
  purchasedSeparately: z.boolean().default(true),
  links: z
    .array(downloadLink)
    .min(1, 'a downloadable product needs at least one link')
    .refine(...once<{ title: string }>('links', (link) => link.title)),
  samples: z
    .array(z.object({ title, titles, position, content: source }))
    .default([])
    .refine(...once<{ title: string }>('samples', (sample) => sample.title)),
})

const priced = { price: amount.default('0'), priceType: priceType.default('fixed'), sku: z.string().max(64).optional() }

export const typedOptions = ['field', 'area', 'file', 'date', 'date_time', 'time'] as const
export const chosenOptions = ['drop_down', 'radio', 'checkbox', 'multiple'] as const

export const customOption = z
  .object({
    title,
    titles,
    type: z.enum(
      [...typedOptions, ...chosenOptions],
      `one of the types ${[...typedOptions, ...chosenOptions].join(', ')}`,
    ),
    required: z.boolean().default(false),
    position,
    ...priced,
    /** Of field and area; 0 for no limit. */
    maxCharacters: z.number().int().nonnegative().default(0),
    /** Of file: what may be handed in, such as "png, jpg". */
    fileExtensions: z.string().max(255).optional(),
    imageWidth: z.number().int().nonnegative().default(0),
    imageHeight: z.number().int().nonnegative().default(0),
    values: z
      .array(z.object({ title, titles, position, ...priced }))
      .default([])
      .refine(...once<{ title: string }>('values of an option', (value) => value.title)),
  })
  .refine(
    ({ type, values }) => !(chosenOptions as readonly string[]).includes(type) || values.length > 0,
    'an option to choose from needs values',
  )
  .refine(
    ({ type, values }) => !(typedOptions as readonly string[]).includes(type) || values.length === 0,
    'an option to be filled in has no values to choose from',
  )

export type BundleParts = z.infer<typeof bundle>
export type DownloadableParts = z.infer<typeof downloadable>
export type CustomOption = z.infer<typeof customOption>
