import type { Transaction } from 'kysely'
import type { Product } from '../../../contracts/catalogue.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { chunks } from './chunks.ts'
import {
  customOptionRow,
  customValueRow,
  downloadRow,
  linkRow,
  memberRows,
  optionRow,
  sampleRow,
  selectionRow,
} from './part-rows.ts'
import { syncParts } from './sync-parts.ts'

type Written = { id: number; product: Product; isNew: boolean }

/**
 * Writes what products are made of and what can be said about them: bundles, groups, downloads, customizable options.
 * Products that never had any of it cost no statement.
 */
export async function writeParts(t: Transaction<CatalogSchema>, written: Written[]): Promise<void> {
  // A product that was there before may have had parts that it names no longer.
  const concerned = written.filter(({ product, isNew }) => !isNew || hasParts(product))
  if (concerned.length === 0) return
  const ids = concerned.map(({ id }) => id)
  await replaceOnes(t, concerned, ids)
  await writeBundles(t, concerned, ids)
  await writeDownloads(t, concerned, ids)
  await writeCustomOptions(t, concerned, ids)
}

const hasParts = ({ bundle, grouped, downloadable, customOptions }: Product) =>
  Boolean(bundle || grouped || downloadable || customOptions?.length)

/** Rows without an id of their own: they are written anew as a whole. */
async function replaceOnes(t: Transaction<CatalogSchema>, products: Written[], ids: number[]): Promise<void> {
  for (const table of ['product_bundle', 'product_download', 'grouped_member'] as const) {
    for (const some of chunks(ids, 1000)) await t.deleteFrom(table).where('product_id', 'in', some).execute()
  }
  const bundles = products.flatMap(({ id, product: { type, bundle, specialPrice } }) =>
    bundle && type === 'bundle'
      ? {
          product_id: id,
          price_type: bundle.priceType,
          sku_type: bundle.skuType,
          weight_type: bundle.weightType,
          price_view: bundle.priceView,
          shipment: bundle.shipment,
          special_percent: specialPrice ?? null,
        }
      : [],
  )
  const downloads = products.flatMap(({ id, product }) => downloadRow(id, product))
  const members = products.flatMap(({ id, product: { type, grouped } }) =>
    memberRows(id, type === 'grouped' ? (grouped?.members ?? []) : []),
  )
  for (const rows of chunks(bundles, 500)) await t.insertInto('product_bundle').values(rows).execute()
  for (const rows of chunks(downloads, 500)) await t.insertInto('product_download').values(rows).execute()
  for (const rows of chunks(members, 500)) await t.insertInto('grouped_member').values(rows).execute()
}

async function writeBundles(t: Transaction<CatalogSchema>, products: Written[], ids: number[]): Promise<void> {
  const options = products.flatMap(({ id, product: { type, bundle } }) =>
    (type === 'bundle' ? (bundle?.options ?? []) : []).map((option) => ({ id, option })),
  )
  const optionIds = await syncParts(
    t,
    'bundle_option',
    ids,
    options.map(({ id, option }) => optionRow(id, option)),
    ({ title }) => title,
  )
  const selections = options.flatMap(({ id, option }, place) =>
    option.selections.map((selection) => selectionRow(id, optionIds[place] ?? 0, selection)),
  )
  await syncParts(t, 'bundle_selection', ids, selections, ({ option_id, child_sku }) => `${option_id} ${child_sku}`)
}

async function writeDownloads(t: Transaction<CatalogSchema>, products: Written[], ids: number[]): Promise<void> {
  const own = products.flatMap(({ id, product: { type, downloadable } }) =>
    type === 'downloadable' && downloadable ? { id, ...downloadable } : [],
  )
  const links = own.flatMap(({ id, links: list }) => list.map((link) => linkRow(id, link)))
  await syncParts(t, 'download_link', ids, links, ({ title }) => title)
  const samples = own.flatMap(({ id, samples: list }) => list.map((sample) => sampleRow(id, sample)))
  await syncParts(t, 'download_sample', ids, samples, ({ title }) => title)
}

async function writeCustomOptions(t: Transaction<CatalogSchema>, products: Written[], ids: number[]): Promise<void> {
  const options = products.flatMap(({ id, product: { customOptions } }) =>
    (customOptions ?? []).map((option) => ({ id, option })),
  )
  const optionIds = await syncParts(
    t,
    'custom_option',
    ids,
    options.map(({ id, option }) => customOptionRow(id, option)),
    ({ title, type }) => `${title}\0${type}`,
  )
  const values = options.flatMap(({ id, option }, place) =>
    option.values.map((value) => customValueRow(id, optionIds[place] ?? 0, value)),
  )
  await syncParts(t, 'custom_option_value', ids, values, ({ option_id, title }) => `${option_id} ${title}`)
}
