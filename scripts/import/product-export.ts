import { categoryPaths } from './category-paths.ts'
import { CellReader } from './cell-reader.ts'
import { isPriced, readParts } from './composed-products.ts'
import { parseList, parseNamedValues, parseVariations } from './named-values.ts'
import { type Draft, htmlCell, type Translation } from './product-draft.ts'
import { readPictures } from './product-pictures.ts'
import { readStock } from './product-stock.ts'
import type { Row } from './read-csv.ts'
import { slug } from './slug.ts'

/** What one row of the export is: a product, its texts in a store view, or nothing that can be taken. */
export type ReadProduct = { cells: CellReader; sku: string; draft?: Draft; translation?: Translation }

const visibilities: Record<string, 'none' | 'catalog' | 'search' | 'both'> = {
  'not visible individually': 'none',
  catalog: 'catalog',
  search: 'search',
  'catalog, search': 'both',
  '1': 'none',
  '2': 'catalog',
  '3': 'search',
  '4': 'both',
}

const takenTypes = new Set(['simple', 'virtual', 'configurable', 'bundle', 'grouped', 'downloadable'])

/** Magento's own bookkeeping among the attributes: says nothing about the product. */
const bookkeeping =
  /^(has_options|required_options|ts_dimensions_\w+|shipment_type|links_\w+|samples_title|price_view|sku_type|weight_type|price_type|gift_message_available|msrp\w*|image_label|tier_price)$/

function readAttributes(cells: CellReader): Map<string, string[]> {
  const attributes = new Map<string, string[]>()
  const { pairs, strays } = parseNamedValues(cells.text('additional_attributes'))
  if (strays.length > 0)
    cells.leaveOut('additional_attributes', `"${strays.join(',').slice(0, 80)}" names no attribute`)
  for (const [code, value] of pairs) {
    if (bookkeeping.test(code) || value === '') continue
    if (/^[a-z][a-z0-9_]{0,59}$/.test(code)) attributes.set(code, parseList(value))
    else cells.leaveOut('additional_attributes', `"${code.slice(0, 80)}" is not an attribute code`)
  }
  return attributes
}

function readTranslation(cells: CellReader, sku: string, storeView: string): Translation {
  const texts = {
    name: cells.text('name'),
    shortDescription: htmlCell(cells, 'short_description'),
    description: htmlCell(cells, 'description'),
    metaTitle: cells.text('meta_title'),
    metaDescription: cells.text('meta_description'),
  }
  return { sku, storeView, texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) }
}

function readType(cells: CellReader): Draft['product']['type'] {
  const type = cells.required('product_type').toLowerCase()
  if (takenTypes.has(type)) return type as Draft['product']['type']
  if (type === 'giftcard') cells.refuse('product_type', 'gift cards are not supported yet')
  else if (type !== '') {
    cells.refuse('product_type', `"${type}" is not a product type: ${[...takenTypes].join(', ')}`)
  }
  return 'simple'
}

function readVisibility(cells: CellReader) {
  const text = cells.text('visibility')
  const visibility = visibilities[text.toLowerCase()]
  if (visibility === undefined && text !== '') cells.refuse('visibility', `"${text}" is not a visibility of Magento's`)
  return visibility ?? 'both'
}

const when = <K extends string, T>(key: K, value: T | undefined | '') =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: T }

function readDraft(cells: CellReader, sku: string): Draft {
  const type = readType(cells)
  const name = cells.required('name')
  const price = cells.amount('price')
  if (isPriced(cells, type) && cells.text('price') === '') cells.refuse('price', 'price is empty')
  const urlKey = slug(cells.text('url_key').replace(/\.html$/, '')) || slug(name) || slug(sku)
  if (urlKey === '') cells.refuse('url_key', 'neither url_key, name nor SKU gives an address; fill in url_key')
  const created = cells.date('created_at')
  const weight = cells.number('weight')
  return {
    product: {
      sku,
      type,
      name,
      urlKey,
      ...when('attributeSet', cells.text('attribute_set_code')),
      enabled: cells.text('product_online') === '' || cells.flag('product_online') === true,
      visibility: readVisibility(cells),
      ...when('price', price),
      ...when('specialPrice', cells.amount('special_price')),
      ...when('specialFrom', cells.date('special_price_from_date')),
      ...when('specialTo', cells.date('special_price_to_date')),
      ...when('taxClass', cells.text('tax_class_name')),
      ...when('weight', weight),
      ...when('shortDescription', htmlCell(cells, 'short_description')),
      ...when('description', htmlCell(cells, 'description')),
      ...when('metaTitle', cells.text('meta_title')),
      ...when('metaDescription', cells.text('meta_description')),
      ...when('newFrom', cells.date('new_from_date')),
      ...when('newTo', cells.date('new_to_date')),
      ...when('createdAt', created && `${created}T00:00:00Z`),
      links: {
        ...when('related', parseList(cells.text('related_skus'), ',')),
        ...when('upsell', parseList(cells.text('upsell_skus'), ',')),
        ...when('crosssell', parseList(cells.text('crosssell_skus'), ',')),
      },
      stock: readStock(cells),
      ...readParts(cells, type),
    },
    categories: categoryPaths(cells),
    attributes: readAttributes(cells),
    pictures: readPictures(cells),
    variations: parseVariations(cells.text('configurable_variations')),
    variationLabels: Object.fromEntries(parseNamedValues(cells.text('configurable_variation_labels')).pairs),
  }
}

/** Reads one row of Magento's product export. Problems are kept in `cells`; a refused row has no draft. */
export function readExportRow(row: Row): ReadProduct {
  const cells = new CellReader(row)
  if (row.problem) return { cells, sku: cells.text('sku') }
  const sku = cells.required('sku')
  if (sku.length > 64) cells.refuse('sku', `a SKU has at most 64 characters, this one has ${sku.length}`)
  const storeView = cells.text('store_view_code')
  if (storeView !== '' && storeView !== 'all') {
    const translation = readTranslation(cells, sku, storeView)
    return cells.isRefused ? { cells, sku } : { cells, sku, translation }
  }
  const draft = readDraft(cells, sku)
  if (draft.product.type === 'configurable' && draft.variations.length === 0) {
    cells.refuse('configurable_variations', 'a configurable product without variations cannot be bought')
  }
  return cells.isRefused ? { cells, sku } : { cells, sku, draft }
}
