import type { CellReader } from './cell-reader.ts'
import { readCustomOptions } from './custom-options.ts'
import { parseEntries, parseNamedValues } from './named-values.ts'
import { amountOf, sourceOf } from './packed-values.ts'
import type { Draft } from './product-draft.ts'

type Product = Draft['product']
type Bundle = NonNullable<Product['bundle']>
type Parts = Pick<Product, 'bundle' | 'grouped' | 'downloadable' | 'customOptions'>
type Entry = Record<string, string>

/** What a row of Magento's export says a product is made of, by its type, and what can be said about it. */
export function readParts(cells: CellReader, type: string): Parts {
  const customOptions = readCustomOptions(cells)
  return {
    ...(type === 'bundle' ? { bundle: readBundle(cells) } : {}),
    ...(type === 'grouped' ? { grouped: { members: readMembers(cells, 'associated_skus') } } : {}),
    ...(type === 'downloadable' ? { downloadable: readDownloads(cells) } : {}),
    ...(customOptions.length > 0 ? { customOptions } : {}),
  }
}

/** Whether a row of this type has to name a price of its own. */
export const isPriced = (cells: CellReader, type: string) =>
  type === 'bundle'
    ? cells.text('bundle_price_type').toLowerCase() === 'fixed'
    : !['configurable', 'grouped'].includes(type)

const isYes = (text: string | undefined) => /^(1|yes|true)$/i.test(text?.trim() ?? '')

function quantityOf(cells: CellReader, column: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text.trim() === '') return otherwise
  const quantity = Number(text)
  if (Number.isFinite(quantity) && quantity >= 0) return quantity
  cells.refuse(column, `"${text.trim()}" is not a quantity`)
  return otherwise
}

const placeOf = (text: string | undefined, otherwise: number) =>
  /^\d+$/.test(text?.trim() ?? '') ? Number(text) : otherwise

function readBundle(cells: CellReader): Bundle {
  const column = 'bundle_values'
  const options = new Map<string, Bundle['options'][number]>()
  for (const entry of parseEntries(cells.text(column), 'name')) {
    const { name = '', type = 'select', sku = '' } = entry
    if (name === '' || sku === '') {
      cells.refuse(column, `"${Object.values(entry).join(',').slice(0, 60)}" names no option or no SKU`)
      continue
    }
    const option = options.get(name) ?? {
      title: name,
      type: (type === 'multiselect' ? 'multi' : type) as 'select',
      required: entry.required === undefined || isYes(entry.required),
      position: options.size,
      selections: [],
    }
    options.set(name, option)
    option.selections.push({
      sku,
      position: option.selections.length,
      quantity: quantityOf(cells, column, entry.default_qty, 1) || 1,
      isDefault: isYes(entry.default),
      canChangeQuantity: isYes(entry.can_change_qty),
      price: amountOf(cells, column, entry.price),
      priceType: entry.price_type?.trim() === 'percent' ? 'percent' : 'fixed',
    })
  }
  if (options.size === 0 && !cells.isRefused) cells.refuse(column, 'a bundle without options cannot be bought')
  const kind = (name: string) => (cells.text(name).toLowerCase() === 'fixed' ? 'fixed' : 'dynamic')
  return {
    priceType: kind('bundle_price_type'),
    skuType: kind('bundle_sku_type'),
    weightType: kind('bundle_weight_type'),
    priceView: /as low/i.test(cells.text('bundle_price_view')) ? 'as-low-as' : 'range',
    shipment: cells.text('bundle_shipment_type').toLowerCase() === 'separately' ? 'separately' : 'together',
    options: [...options.values()],
  }
}

/** `A=2.0000,B=1`: the members of a group with what the page proposes; a quantity may be left out. */
export function readMembers(cells: CellReader, column: string) {
  const members = cells
    .text(column)
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece, position) => {
      const [sku = '', quantity] = piece.split('=')
      return { sku: sku.trim(), quantity: quantityOf(cells, column, quantity, 0), position }
    })
  if (members.length === 0) cells.refuse(column, 'a grouped product without members cannot be bought')
  return members
}

function readDownloads(cells: CellReader): NonNullable<Product['downloadable']> {
  const entries = parseEntries(cells.text('downloadable_links'), 'group_title', 'title')
  const extra = Object.fromEntries(parseNamedValues(cells.text('additional_attributes')).pairs)
  const links = entries.flatMap((entry, place) => readLink(cells, entry, place))
  if (links.length === 0) cells.refuse('downloadable_links', 'a downloadable product without links cannot be bought')
  const samples = parseEntries(cells.text('downloadable_samples'), 'group_title', 'title')
  const separately = entries.find((entry) => entry.purchased_separately !== undefined)?.purchased_separately
  return {
    linksTitle: entries.find(({ group_title }) => group_title)?.group_title || extra.links_title || 'Links',
    samplesTitle: samples.find(({ group_title }) => group_title)?.group_title || extra.samples_title || 'Samples',
    purchasedSeparately: isYes(separately ?? extra.links_purchased_separately ?? '1'),
    links,
    samples: samples.flatMap((entry, place) => {
      const content = sourceOf(entry.file ?? entry.url)
      if (!content) cells.leaveOut('downloadable_samples', `sample "${entry.title}" has neither a file nor an address`)
      return content
        ? { title: entry.title ?? '', position: placeOf(entry.sortorder ?? entry.sort_order, place), content }
        : []
    }),
  }
}

function readLink(cells: CellReader, entry: Entry, place: number) {
  const column = 'downloadable_links'
  const content = sourceOf(entry.file ?? entry.url ?? entry.link_file ?? entry.link_url)
  if (!content) {
    cells.leaveOut(column, `link "${entry.title}" has neither a file nor an address`)
    return []
  }
  const sample = sourceOf(entry.sample ?? entry.sample_file ?? entry.sample_url)
  const downloads = entry.downloads?.trim() ?? ''
  return {
    title: entry.title ?? '',
    price: amountOf(cells, column, entry.price),
    position: placeOf(entry.sortorder ?? entry.sort_order, place),
    downloads: /^\d+$/.test(downloads) ? Number(downloads) : 0,
    shareable: isYes(entry.shareable ?? entry.is_shareable),
    content,
    ...(sample ? { sample } : {}),
  }
}
