/** What a CSV file holds, told by its header alone: names of files differ from shop to shop. */
export type FileKind =
  | 'product-export'
  | 'sample-products'
  | 'pictures'
  | 'links'
  | 'download-links'
  | 'attributes'
  | 'categories'
  | 'reviews'
  | 'pages'
  | 'blocks'
  | 'tax-rates'
  | 'table-rates'

type Shape = { kind: FileKind; columns: readonly string[]; forbids?: readonly string[] }

/** The first shape whose columns are all there wins, so the richer shapes come first. */
const shapes: readonly Shape[] = [
  { kind: 'product-export', columns: ['sku', 'product_type', 'name'] },
  { kind: 'sample-products', columns: ['category', 'name', 'sku', 'price', 'description', 'attribute_set'] },
  { kind: 'reviews', columns: ['sku', 'rating_code', 'rating_value', 'title', 'review', 'reviewer'] },
  { kind: 'links', columns: ['sku', 'linked_sku'] },
  { kind: 'download-links', columns: ['product_sku', 'link_item_title', 'link_item_file'] },
  { kind: 'pictures', columns: ['sku', 'image'] },
  { kind: 'attributes', columns: ['frontend_label', 'frontend_input', 'attribute_code', 'option'] },
  { kind: 'categories', columns: ['name', 'url_key', 'path'], forbids: ['sku'] },
  { kind: 'pages', columns: ['title', 'identifier', 'content', 'content_heading'] },
  { kind: 'blocks', columns: ['title', 'identifier', 'content'] },
  { kind: 'tax-rates', columns: ['tax_country_id', 'tax_postcode', 'rate'] },
  { kind: 'table-rates', columns: ['country', 'region', 'zip', 'order_subtotal', 'price'] },
]

/** Kinds this importer knows of and cannot take: named, so that nobody has to guess what was left behind. */
const leftAlone: readonly { what: string; columns: readonly string[] }[] = [
  { what: 'wishlists', columns: ['customer_email', 'product_list'] },
  { what: 'orders', columns: ['customer_email', 'shipping_method', 'payment'] },
  { what: 'customers', columns: ['firstname', 'lastname', 'email'] },
  { what: 'cart price rules', columns: ['coupon_type', 'simple_action'] },
  { what: 'catalogue price rules', columns: ['simple_action', 'conditions_serialized'] },
  { what: 'widgets', columns: ['block_identifier', 'type_code'] },
  { what: 'recommended prices', columns: ['sku', 'msrp'] },
  { what: 'tax rules (every tax rate applies to taxable goods)', columns: ['code', 'tax_rate', 'tax_product_class'] },
]

/** What the header says: a kind, a kind that is left alone, or a mistake with the column it sits at. */
export type HeaderVerdict =
  | { verdict: 'take'; kind: FileKind }
  | { verdict: 'leave'; reason: string }
  | { verdict: 'refuse'; column: string; reason: string }

const hasAll = (header: readonly string[], columns: readonly string[]) => columns.every((name) => header.includes(name))

function matching(header: readonly string[]): FileKind | undefined {
  return shapes.find((shape) => hasAll(header, shape.columns) && !shape.forbids?.some((name) => header.includes(name)))
    ?.kind
}

function wrongSeparator(header: readonly string[]): HeaderVerdict | undefined {
  for (const [separator, name] of [
    [';', 'a semicolon'],
    ['\t', 'a tab'],
    ['|', 'a bar'],
  ] as const) {
    const line = header.join(',')
    const pieces = line.split(separator).map((piece) => piece.trim())
    if (pieces.length < 3 || matching(pieces) === undefined) continue
    const at = line.indexOf(separator) + 1
    return {
      verdict: 'refuse',
      column: `character ${at}`,
      reason: `the columns are separated by ${name}; export the file with commas`,
    }
  }
  return undefined
}

/** Tells the kind of a file by its header, or says what is wrong with the header. */
export function judgeHeader(header: readonly string[]): HeaderVerdict {
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index)
  const kind = matching(header)
  if (kind !== undefined) {
    return twice === undefined
      ? { verdict: 'take', kind }
      : { verdict: 'refuse', column: twice, reason: `the header names the column ${twice} twice; keep one` }
  }
  const separated = wrongSeparator(header)
  if (separated) return separated
  const known = leftAlone.find((entry) => hasAll(header, entry.columns))
  if (known) return { verdict: 'leave', reason: `${known.what}: not imported yet` }
  if (header.some((name) => ['product_type', 'additional_attributes', 'attribute_set_code'].includes(name))) {
    const missing = ['sku', 'product_type', 'name'].filter((name) => !header.includes(name))
    const column = missing[0] ?? 'sku'
    return { verdict: 'refuse', column, reason: `a product export without the column ${missing.join(', ')}` }
  }
  return { verdict: 'leave', reason: `no known header: ${header.slice(0, 6).join(', ').slice(0, 80)}` }
}
