import type { Kysely } from 'kysely'
import { fromJson } from '../../kit/columns.ts'
import type { Titled } from './part-store.ts'
import { grouped } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'

type Reader = Kysely<CatalogSchema>

/** A file below the downloads folder or an address elsewhere. */
export type DownloadSource = { file: string } | { url: string }

export type DownloadLink = Titled & {
  id: number
  price: string
  position: number
  content: DownloadSource | null
  sample: DownloadSource | null
  /** 0 for as often as one likes. */
  downloads: number
  shareable: boolean
}
export type DownloadSample = Titled & { id: number; position: number; content: DownloadSource | null }
export type Downloads = {
  linksTitle: string
  samplesTitle: string
  purchasedSeparately: boolean
  links: DownloadLink[]
  samples: DownloadSample[]
}

const source = (file: string | null, url: string | null): DownloadSource | null =>
  file !== null ? { file } : url !== null ? { url } : null
const titled = (row: { title: string; titles: unknown }): Titled => ({
  title: row.title,
  titles: fromJson(row.titles) as Record<string, string>,
})

/** What downloadable products offer: three statements for any number of them. */
export async function downloadsOf(database: Reader, ids: readonly number[]): Promise<Map<number, Downloads>> {
  if (ids.length === 0) return new Map()
  const products = await database.selectFrom('product_download').selectAll().where('product_id', 'in', ids).execute()
  if (products.length === 0) return new Map()
  const read = (table: 'download_link' | 'download_sample') =>
    database
      .selectFrom(table as 'download_link')
      .selectAll()
      .where('product_id', 'in', ids)
      .orderBy('position')
      .orderBy('id')
      .execute()
  const links = grouped(await read('download_link'))
  const samples = grouped(await read('download_sample'))
  return new Map(
    products.map((row): [number, Downloads] => [
      Number(row.product_id),
      {
        linksTitle: row.links_title,
        samplesTitle: row.samples_title,
        purchasedSeparately: Boolean(row.purchased_separately),
        links: (links.get(Number(row.product_id)) ?? []).map((link) => ({
          ...titled(link),
          id: Number(link.id),
          price: link.price,
          position: link.position,
          content: source(link.file, link.url),
          sample: source(link.sample_file, link.sample_url),
          downloads: link.downloads,
          shareable: Boolean(link.shareable),
        })),
        samples: (samples.get(Number(row.product_id)) ?? []).map((sample) => ({
          ...titled(sample),
          id: Number(sample.id),
          position: sample.position,
          content: source(sample.file, sample.url),
        })),
      },
    ]),
  )
}

/** What may be seen of a link before it is bought; null when there is nothing. */
export async function linkSample(database: Reader, id: number): Promise<DownloadSource | null> {
  const row = await database
    .selectFrom('download_link')
    .select(['sample_file', 'sample_url'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? source(row.sample_file, row.sample_url) : null
}

/** What lies behind a sample of a product. */
export async function sampleSource(database: Reader, id: number): Promise<DownloadSource | null> {
  const row = await database
    .selectFrom('download_sample')
    .select(['file', 'url'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? source(row.file, row.url) : null
}
