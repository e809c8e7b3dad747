import type { CmsBlock, CmsPage } from '../../contracts/catalogue.ts'
import { CellReader } from './cell-reader.ts'
import { translateDirectives } from './directives.ts'
import type { Row } from './read-csv.ts'

/** Reads one row of a CMS pages file; Magento's directives become plain addresses. Inactive pages stay behind. */
export function readPageRow(row: Row, categoryUrl: (key: string) => string | undefined) {
  const cells = new CellReader(row)
  const { identifier, title, content } = readContent(cells, categoryUrl)
  if (cells.flag('is_active') === false) cells.leaveOut('is_active', 'the page is switched off; not imported')
  if (cells.isRefused || cells.flag('is_active') === false) return { cells }
  const contentHeading = cells.text('content_heading')
  const metaDescription = cells.text('meta_description')
  const page: Omit<CmsPage, 'translations'> = {
    identifier,
    title,
    content,
    ...(contentHeading === '' ? {} : { contentHeading }),
    ...(metaDescription === '' ? {} : { metaDescription }),
  }
  return { cells, page }
}

/** Reads one row of a CMS blocks file. */
export function readBlockRow(row: Row, categoryUrl: (key: string) => string | undefined) {
  const cells = new CellReader(row)
  const block: CmsBlock = { ...readContent(cells, categoryUrl), translations: {} }
  return cells.isRefused ? { cells } : { cells, block }
}

function readContent(cells: CellReader, categoryUrl: (key: string) => string | undefined) {
  const identifier = cells.required('identifier')
  const title = cells.required('title')
  const { html, dropped } = translateDirectives(cells.text('content'), categoryUrl)
  if (dropped.length > 0) cells.leaveOut('content', `without ${[...new Set(dropped)].join(', ')}`)
  return { identifier, title, content: html }
}
