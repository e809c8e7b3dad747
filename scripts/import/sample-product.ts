import { CellReader } from './cell-reader.ts'
import { parseList } from './named-values.ts'
import { type Draft, htmlCell } from './product-draft.ts'
import type { ReadProduct } from './product-export.ts'
import type { Row } from './read-csv.ts'
import { readSampleParts, sampleType } from './sample-parts.ts'
import { slug } from './slug.ts'

/** Columns with a meaning of their own; every other column of such a file is an attribute. */
const ownColumns = new Set(
  'category name sku price qty description short_description meta_title meta_description special_price attribute_set visibility url_key weight bundle_options associated_sku links_title samples_title links_purchased_separately'.split(
    ' ',
  ),
)

const visibilities: Record<string, 'none' | 'catalog' | 'search' | 'both'> = {
  '1': 'none',
  '2': 'catalog',
  '3': 'search',
  '4': 'both',
}

/** The names of the category cell, one a line, as Magento's sample data writes them; `resolve` walks the tree. */
export type CategoryWalk = (names: string[]) => (string | undefined)[]

function readAttributes(cells: CellReader): Map<string, string[]> {
  const attributes = new Map<string, string[]>()
  for (const column of Object.keys(cells.row.cells)) {
    const text = cells.text(column)
    if (ownColumns.has(column) || text === '' || !/^[a-z][a-z0-9_]{0,59}$/.test(column)) continue
    attributes.set(column, parseList(text, '\n'))
  }
  return attributes
}

function readCategories(cells: CellReader, walk: CategoryWalk): Draft['categories'] {
  const names = parseList(cells.text('category'), '\n')
  const paths = walk(names)
  const unknown = names.filter((_, index) => paths[index] === undefined)
  if (unknown.length > 0) cells.leaveOut('category', `no such category: ${unknown.join(', ')}`)
  return [...new Set(paths)].flatMap((path) => (path === undefined ? [] : [{ path, position: 0 }]))
}

/**
 * Reads one row of a product file in the shape of Magento's sample data: products of one type, one attribute a column,
 * several values one a line. Problems are kept in `cells`; a refused row has no draft.
 */
export function readSampleRow(row: Row, walk: CategoryWalk): ReadProduct {
  const cells = new CellReader(row)
  if (row.problem) return { cells, sku: cells.text('sku') }
  const sku = cells.required('sku')
  if (sku.length > 64) cells.refuse('sku', `a SKU has at most 64 characters, this one has ${sku.length}`)
  const type = sampleType(cells)
  const name = cells.required('name')
  if (type !== 'bundle' && type !== 'grouped' && cells.text('price') === '') cells.refuse('price', 'price is empty')
  const price = cells.amount('price')
  const special = cells.amount('special_price')
  const quantity = cells.number('qty')
  const weight = cells.number('weight')
  const shortDescription = htmlCell(cells, 'short_description')
  const metaDescription = cells.text('meta_description')
  const draft: Draft = {
    product: {
      sku,
      type,
      name,
      urlKey: slug(cells.text('url_key')) || slug(name) || slug(sku),
      attributeSet: cells.text('attribute_set') || 'Default',
      visibility: visibilities[cells.text('visibility')] ?? 'both',
      description: htmlCell(cells, 'description'),
      ...(price === undefined ? {} : { price }),
      ...(special === undefined ? {} : { specialPrice: special }),
      ...(shortDescription === '' ? {} : { shortDescription }),
      ...(metaDescription === '' ? {} : { metaDescription }),
      ...(weight === undefined ? {} : { weight }),
      stock: stockOf(type, quantity),
      ...readSampleParts(cells, type),
    },
    categories: readCategories(cells, walk),
    attributes: readAttributes(cells),
    pictures: [],
    variations: [],
    variationLabels: {},
  }
  return cells.isRefused ? { cells, sku } : { cells, sku, draft }
}

/** A file never runs out, unless its row counts it. */
const stockOf = (type: string, quantity: number | undefined) =>
  quantity !== undefined ? { quantity } : type === 'downloadable' ? { manageStock: false } : {}
