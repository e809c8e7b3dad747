import type { BundleParts, CustomOption, DownloadableParts } from '../../../contracts/catalogue/product-parts.ts'
import type { Product } from '../../../contracts/catalogue.ts'
import type { PartTables } from '../store/part-tables.ts'
import type { PartRow } from './sync-parts.ts'

type BundleOption = BundleParts['options'][number]
type Link = DownloadableParts['links'][number]
type Sample = DownloadableParts['samples'][number]

const flag = (value: boolean) => (value ? 1 : 0)

export const optionRow = (product_id: number, option: BundleOption): PartRow<'bundle_option'> => ({
  product_id,
  title: option.title,
  titles: JSON.stringify(option.titles),
  type: option.type,
  required: flag(option.required),
  position: option.position,
})

export const selectionRow = (
  product_id: number,
  option_id: number,
  selection: BundleOption['selections'][number],
): PartRow<'bundle_selection'> => ({
  product_id,
  option_id,
  child_sku: selection.sku,
  quantity: selection.quantity,
  can_change_quantity: flag(selection.canChangeQuantity),
  is_default: flag(selection.isDefault),
  price: selection.price,
  price_type: selection.priceType,
  position: selection.position,
})

export function downloadRow(product_id: number, { type, downloadable }: Product): PartTables['product_download'][] {
  if (type !== 'downloadable' || !downloadable) return []
  const { linksTitle: links_title, samplesTitle: samples_title, purchasedSeparately } = downloadable
  return [{ product_id, links_title, samples_title, purchased_separately: flag(purchasedSeparately) }]
}

type Source = { file: string } | { url: string } | undefined
const fileOf = (source: Source) => (source && 'file' in source ? source.file.replace(/^\/+/, '') : null)
const urlOf = (source: Source) => (source && 'url' in source ? source.url : null)

export const linkRow = (product_id: number, link: Link): PartRow<'download_link'> => ({
  product_id,
  title: link.title,
  titles: JSON.stringify(link.titles),
  price: link.price,
  position: link.position,
  file: fileOf(link.content),
  url: urlOf(link.content),
  sample_file: fileOf(link.sample),
  sample_url: urlOf(link.sample),
  downloads: link.downloads,
  shareable: flag(link.shareable),
})

export const sampleRow = (product_id: number, sample: Sample): PartRow<'download_sample'> => ({
  product_id,
  title: sample.title,
  titles: JSON.stringify(sample.titles),
  position: sample.position,
  file: fileOf(sample.content),
  url: urlOf(sample.content),
})

export const customOptionRow = (product_id: number, option: CustomOption): PartRow<'custom_option'> => ({
  product_id,
  title: option.title,
  titles: JSON.stringify(option.titles),
  type: option.type,
  required: flag(option.required),
  position: option.position,
  price: option.price,
  price_type: option.priceType,
  sku: option.sku ?? null,
  max_characters: option.maxCharacters,
  file_extensions: option.fileExtensions ?? null,
  image_width: option.imageWidth,
  image_height: option.imageHeight,
})

export const customValueRow = (
  product_id: number,
  option_id: number,
  value: CustomOption['values'][number],
): PartRow<'custom_option_value'> => ({
  product_id,
  option_id,
  title: value.title,
  titles: JSON.stringify(value.titles),
  position: value.position,
  price: value.price,
  price_type: value.priceType,
  sku: value.sku ?? null,
})

type Member = NonNullable<Product['grouped']>['members'][number]

/** The members of a group in the order of their positions; where none is said, as they are named. */
export function memberRows(product_id: number, members: Member[]): PartTables['grouped_member'][] {
  const said = members.some(({ position }) => position > 0)
  const ordered = said ? members.toSorted((a, b) => a.position - b.position) : members
  return ordered.map(({ sku, quantity, position }, place) => ({
    product_id,
    child_sku: sku,
    quantity,
    position: said ? position : place,
  }))
}
