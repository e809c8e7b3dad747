import type { CmsBlock, CmsPage } from '../../contracts/catalogue.ts'
import { BatchWriter, type Tally } from './batch-writer.ts'
import { readBlockRow, readPageRow } from './content-files.ts'
import type { ImportRun } from './import-run.ts'
import { readRows } from './read-csv.ts'
import { type ReviewInput, readReviewRow, reviewKey } from './review-file.ts'

type PageInput = Omit<CmsPage, 'translations'>

/** Writes the CMS pages and blocks; addresses in their text follow the categories of this import. */
export async function writeContent(run: ImportRun): Promise<{ pages: Tally; blocks: Tally }> {
  const { sources, survey, report } = run
  const pages = new BatchWriter<PageInput>('page', (list) => ({ pages: list }), run)
  const blocks = new BatchWriter<CmsBlock>('block', (list) => ({ blocks: list }), run)
  const categoryUrl = (key: string) => survey.tree.address(key)
  for (const { kind, path, file } of sources) {
    if (kind !== 'pages' && kind !== 'blocks') continue
    for await (const row of readRows(path, file)) {
      const at = { file, line: row.line }
      if (kind === 'pages') {
        const { cells, page } = readPageRow(row, categoryUrl)
        cells.tell(report)
        if (page) await pages.add({ key: page.identifier, value: page, ...at })
        else run.progress.tick()
      } else {
        const { cells, block } = readBlockRow(row, categoryUrl)
        cells.tell(report)
        if (block) await blocks.add({ key: block.identifier, value: block, ...at })
        else run.progress.tick()
      }
    }
  }
  await pages.flush()
  await blocks.flush()
  return { pages: pages.tally, blocks: blocks.tally }
}

/** Writes the reviews; consecutive rows of one review, one a rating, become one. */
export async function writeReviews(run: ImportRun): Promise<Tally> {
  const { sources, survey, report, progress } = run
  const writer = new BatchWriter<ReviewInput>('review', (reviews) => ({ reviews }), run)
  for (const { kind, path, file } of sources) {
    if (kind !== 'reviews') continue
    let open: { value: ReviewInput; key: string; line: number } | undefined
    for await (const row of readRows(path, file)) {
      const { cells, sku, review } = readReviewRow(row)
      if (review && !survey.products.has(sku)) cells.refuse('sku', 'no product with this SKU was taken')
      cells.tell(report, sku)
      if (!review || cells.isRefused) {
        progress.tick()
        continue
      }
      const key = reviewKey(review)
      if (open?.key === key) {
        Object.assign(open.value.ratings, review.ratings)
        progress.tick()
      } else {
        if (open) await writer.add({ ...open, file })
        open = { value: review, key, line: row.line }
      }
    }
    if (open) await writer.add({ ...open, file })
  }
  await writer.flush()
  return writer.tally
}
