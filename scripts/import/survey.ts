import { basename } from 'node:path'
import { AttributeBook } from './attribute-book.ts'
import { readAttributeRow } from './attribute-file.ts'
import { CategoryTree } from './category-tree.ts'
import { CellReader } from './cell-reader.ts'
import { parseList } from './named-values.ts'
import { type ReadProduct, readExportRow } from './product-export.ts'
import { picturePath } from './product-pictures.ts'
import { readTableRate, readTaxRate, type TableRate, type TaxRate } from './rate-files.ts'
import { type Row, readRows } from './read-csv.ts'
import type { Report } from './report.ts'
import { readLinkRow, type SampleLink } from './sample-parts.ts'
import { readSampleRow } from './sample-product.ts'
import type { Source } from './sources.ts'
import { UrlKeys } from './url-keys.ts'

export type LinkKind = 'related' | 'upsell' | 'crosssell'

/** Everything that has to be known of all files before the first product can be written. */
export class Survey {
  readonly book = new AttributeBook()
  readonly tree = new CategoryTree()
  readonly urlKeys = new UrlKeys()
  /** Where each SKU was met first, and as what. */
  readonly products = new Map<string, { place: string; type: string }>()
  readonly translations = new Map<string, Record<string, Record<string, string>>>()
  readonly links = new Map<string, Partial<Record<LinkKind, string[]>>>()
  readonly pictures = new Map<string, string[]>()
  /** Links of downloadable products that stand in a file of their own. */
  readonly downloads = new Map<string, SampleLink[]>()
  readonly storeViews = new Set<string>()
  readonly taxRates: TaxRate[] = []
  readonly tableRates: TableRate[] = []
  readonly #report: Report

  constructor(report: Report) {
    this.#report = report
  }

  /** Reads one product row of either shape. */
  read(source: Source, row: Row): ReadProduct {
    return source.kind === 'product-export' ? readExportRow(row) : readSampleRow(row, (names) => this.tree.walk(names))
  }

  /** Takes notice of all files, definitions before products, products before what refers to them. */
  async take(sources: readonly Source[]): Promise<void> {
    const each = async (kinds: Source['kind'][], take: (row: Row, source: Source) => void) => {
      for (const source of sources.filter(({ kind }) => kinds.includes(kind))) {
        for await (const row of readRows(source.path, source.file)) take(row, source)
      }
    }
    await each(['attributes'], (row) => this.#takeAttribute(row))
    await each(['categories'], (row) => this.tree.define(row).tell(this.#report))
    await each(['product-export', 'sample-products'], (row, source) => this.#takeProduct(row, source))
    for (const [sku, views] of this.translations) if (!this.products.has(sku)) this.#refuseTranslation(sku, views)
    await each(['links'], (row) => this.#takeLinks(row))
    await each(['pictures'], (row) => this.#takePicture(row))
    await each(['download-links'], (row) => this.#takeDownload(row))
    await each(['tax-rates'], (row) => this.#keep(readTaxRate(row), this.taxRates))
    await each(['table-rates'], (row) => this.#keep(readTableRate(row), this.tableRates))
  }

  #keep<T>({ cells, rate }: { cells: CellReader; rate?: T }, list: T[]): void {
    cells.tell(this.#report)
    if (rate) list.push(rate)
  }

  #takeAttribute(row: Row): void {
    const { cells, defined, options } = readAttributeRow(row)
    cells.tell(this.#report)
    if (defined) this.book.define(defined, options)
  }

  #takeProduct(row: Row, source: Source): void {
    const { cells, sku, draft, translation } = this.read(source, row)
    const place = `${row.file}, line ${row.line}`
    const earlier = this.products.get(sku)
    if (draft && earlier) cells.refuse('sku', `this SKU was met before: ${earlier.place}`)
    cells.tell(this.#report, sku)
    if (translation) {
      this.storeViews.add(translation.storeView)
      this.translations.set(sku, { ...this.translations.get(sku), [translation.storeView]: translation.texts })
    }
    if (!draft || earlier) return
    this.products.set(sku, { place, type: draft.product.type })
    for (const [code, values] of draft.attributes) this.book.learn(code, values)
    for (const { values } of draft.variations) {
      for (const [code, value] of Object.entries(values))
        this.book.learnVarying(code, value, draft.variationLabels[code])
    }
    const isListed = draft.product.enabled !== false && draft.product.visibility !== 'none'
    if (isListed) this.urlKeys.claim(sku, draft.product.urlKey)
    for (const { path } of draft.categories) this.tree.learn(path, isListed)
  }

  #refuseTranslation(sku: string, views: Record<string, unknown>): void {
    const reason = `texts for ${Object.keys(views).join(', ')}, but no row without store_view_code was taken`
    this.#report.add({ severity: 'refused', file: 'product export', column: 'store_view_code', sku, reason })
  }

  /** A reader for a row about another product; refuses it when that product was not taken. */
  #about(row: Row): { cells: CellReader; sku: string } {
    const cells = new CellReader(row)
    const sku = cells.required('sku')
    if (sku !== '' && !this.products.has(sku)) cells.refuse('sku', 'no product with this SKU was taken')
    return { cells, sku }
  }

  #takeLinks(row: Row): void {
    const { cells, sku } = this.#about(row)
    const name = basename(row.file).toLowerCase()
    const kind = (['related', 'upsell', 'crosssell'] as const).find((word) => name.replace(/[-_]/g, '').includes(word))
    if (!kind) cells.refuse('', 'the file name says neither related, upsell nor crosssell')
    const skus = parseList(cells.text('linked_sku').replaceAll(',', '\n'), '\n')
    const missing = skus.filter((linked) => !this.products.has(linked))
    if (!cells.isRefused && missing.length > 0) cells.leaveOut('linked_sku', `no such product: ${missing.join(', ')}`)
    cells.tell(this.#report, sku)
    if (cells.isRefused || !kind) return
    const known = this.links.get(sku) ?? {}
    const taken = skus.filter((linked) => this.products.has(linked) && linked !== sku)
    this.links.set(sku, { ...known, [kind]: [...new Set([...(known[kind] ?? []), ...taken])] })
  }

  #takePicture(row: Row): void {
    const { cells, sku } = this.#about(row)
    const verdict = picturePath(cells.required('image'))
    if ('reason' in verdict) cells.refuse('image', verdict.reason)
    cells.tell(this.#report, sku)
    if (cells.isRefused || 'reason' in verdict) return
    this.pictures.set(sku, [...new Set([...(this.pictures.get(sku) ?? []), verdict.path])])
  }

  #takeDownload(row: Row): void {
    const cells = new CellReader(row)
    const { sku, link } = readLinkRow(cells)
    if (sku !== '' && this.products.get(sku)?.type !== 'downloadable') {
      cells.refuse('product_sku', 'no downloadable product with this SKU was taken')
    }
    cells.tell(this.#report, sku)
    if (link && !cells.isRefused) this.downloads.set(sku, [...(this.downloads.get(sku) ?? []), link])
  }
}
