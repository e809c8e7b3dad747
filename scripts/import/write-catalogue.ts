import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { BatchWriter, type Tally } from './batch-writer.ts'
import { finishProduct, type ProductInput } from './finish-product.ts'
import { type ImportRun, rowsOf } from './import-run.ts'
import { silent } from './progress.ts'
import { readRows } from './read-csv.ts'

async function writeAll<T>(
  run: ImportRun,
  kind: string,
  list: readonly T[],
  keyOf: (one: T) => string,
  bundle: (all: T[]) => CatalogueInput,
) {
  const writer = new BatchWriter<T>(kind, bundle, { ...run, progress: silent })
  for (const value of list) await writer.add({ key: keyOf(value), value, file: kind })
  await writer.flush()
  return writer.tally
}

/** Writes attributes and categories: what products refer to. */
export async function writeStructure(run: ImportRun): Promise<{ attributes: Tally; categories: Tally }> {
  const { survey, report } = run
  const { categories, empty } = survey.tree.categories()
  for (const path of empty) {
    report.add({
      severity: 'left out',
      file: 'categories',
      reason: `"${path}" has no products and stays out of the menu`,
    })
  }
  return {
    attributes: await writeAll(
      run,
      'attribute',
      survey.book.attributes(),
      ({ code }) => code,
      (attributes) => ({ attributes }),
    ),
    categories: await writeAll(
      run,
      'category',
      categories,
      ({ path }) => path,
      (list) => ({ categories: list }),
    ),
  }
}

/** Writes the products, streaming their files a second time: only the survey is kept in memory. */
export async function writeProducts(run: ImportRun): Promise<Tally> {
  const { sources, survey, mediaFolders, door, report, progress } = run
  const writer = new BatchWriter<ProductInput>('product', (products) => ({ products }), run)
  progress.start('Products', rowsOf(sources, 'product-export', 'sample-products'))
  for (const source of sources) {
    if (source.kind !== 'product-export' && source.kind !== 'sample-products') continue
    for await (const row of readRows(source.path, source.file)) {
      const read = survey.read(source, row)
      const isFirst = survey.products.get(read.sku)?.place === `${row.file}, line ${row.line}`
      const draft = isFirst ? read.draft : undefined
      const value = draft && finishProduct({ ...read, draft }, survey, [door.mediaFolder, ...mediaFolders], report)
      if (value) await writer.add({ key: read.sku, value, file: source.file, line: row.line })
      else progress.tick()
    }
  }
  await writer.flush()
  progress.end()
  return writer.tally
}
