import type { CellReader } from './cell-reader.ts'
import { readMembers } from './composed-products.ts'
import { amountOf, sourceOf } from './packed-values.ts'
import type { Draft } from './product-draft.ts'

type Product = Draft['product']
export type SampleLink = NonNullable<Product['downloadable']>['links'][number]
type Type = 'simple' | 'bundle' | 'grouped' | 'downloadable'

/** Columns that only the file of another product type has. */
const otherTypes: readonly [column: string, type: Type][] = [
  ['bundle_options', 'bundle'],
  ['associated_sku', 'grouped'],
  ['links_title', 'downloadable'],
]

/** The type of the products in a file of Magento's sample data, told by its columns. */
export const sampleType = (cells: CellReader): Type =>
  otherTypes.find(([column]) => column in cells.row.cells)?.[1] ?? 'simple'

/** What a row of such a file says its product is made of. Links of downloads stand in a file of their own. */
export function readSampleParts(cells: CellReader, type: Type): Pick<Product, 'bundle' | 'grouped' | 'downloadable'> {
  if (type === 'bundle') return { bundle: { options: readOptions(cells) } }
  if (type === 'grouped') return { grouped: { members: readMembers(cells, 'associated_sku') } }
  if (type !== 'downloadable') return {}
  return {
    downloadable: {
      linksTitle: cells.text('links_title') || 'Links',
      samplesTitle: cells.text('samples_title') || 'Samples',
      purchasedSeparately: cells.flag('links_purchased_separately') ?? false,
      links: [],
    },
  }
}

/** `Ball|radio:A,B`, an option a line; the first choice is the one that is proposed. */
function readOptions(cells: CellReader) {
  const column = 'bundle_options'
  const options = cells
    .text(column)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, position) => {
      const match = /^(.+?)\|(select|radio|checkbox|multi):(.+)$/.exec(line.trim())
      if (!match) {
        cells.leaveOut(column, `"${line.trim().slice(0, 60)}" is not an option such as "Ball|radio:A,B"`)
        return []
      }
      const skus = [...new Set((match[3] ?? '').split(',').map((sku) => sku.trim()))].filter((sku) => sku !== '')
      const selections = skus.map((sku, place) => ({
        sku,
        position: place,
        isDefault: place === 0,
        canChangeQuantity: true,
      }))
      return { title: match[1] ?? '', type: match[2] as 'radio', required: true, position, selections }
    })
  if (options.length === 0) cells.refuse(column, 'a bundle without options cannot be bought')
  return options
}

/** A row of the file of download links: `product_sku,link_item_title,link_item_price,link_item_file`. */
export function readLinkRow(cells: CellReader): { sku: string; link: SampleLink | undefined } {
  const sku = cells.required('product_sku')
  const title = cells.required('link_item_title')
  const content = sourceOf(cells.required('link_item_file'))
  const price = amountOf(cells, 'link_item_price', cells.text('link_item_price'))
  return { sku, link: content && !cells.isRefused ? { title, price, content } : undefined }
}
