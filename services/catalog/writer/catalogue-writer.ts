import { sql } from 'kysely'
import type { CatalogueBundle, Product } from '../../../contracts/catalogue.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { toMinor } from '../../kit/money.ts'
import { emit } from '../../kit/outbox.ts'
import type { Lookup } from '../domain/prepare-product.ts'
import { writeRules } from '../rules/write-rules.ts'
import { learnAttributeSets } from '../store/attribute-set-store.ts'
import { queueAllRules } from '../store/rule-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { readStructure } from '../store/structure.ts'
import { type AddressBook, pageAddress } from './address-book.ts'
import type { AddressDesk } from './address-desk.ts'
import { chunks } from './chunks.ts'
import { queueAll, queueBelow } from './index-queue.ts'
import { writeAttributes } from './write-attributes.ts'
import { writeCategories } from './write-categories.ts'
import { type Outcome, writeProducts } from './write-products.ts'
import { writeReviews } from './write-reviews.ts'

const batchSize = 500

/** What became of the products of a bundle; `refused` also names categories and reviews that could not be taken. */
export type WriteOutcome = Outcome
/** Told after each batch: products handled and products in all. */
export type Progress = (done: number, total: number) => void
export type CatalogueWriter = { write(bundle: CatalogueBundle, onProgress?: Progress): Promise<WriteOutcome> }

type Parts = {
  database: Database<CatalogSchema>
  configuration(): StoreConfiguration
  /** Brings the search index up to what stands in the queue. */
  syncIndex(): Promise<void>
  now(): Date
  desk: AddressDesk
}

/** Takes a catalogue in, in whatever order its products come; the same bundle twice changes nothing the second time. */
export function catalogueWriter(parts: Parts): CatalogueWriter {
  return {
    async write(bundle, onProgress) {
      const outcome = await parts.desk((addresses) => writeBundle(parts, addresses, bundle, onProgress))
      await parts.syncIndex()
      return outcome
    },
  }
}

async function writeBundle(
  { database, configuration, now }: Parts,
  addresses: AddressBook,
  bundle: CatalogueBundle,
  onProgress?: Progress,
): Promise<WriteOutcome> {
  const { baseCurrency, productUrlSuffix, websiteCode } = configuration()
  const at = now().getTime()
  const refused = await writeStructure(database, bundle, addresses, at)
  addresses.settle()
  const { products, repeated } = lastOfEach(bundle.products)
  refused.push(...repeated.map((sku) => ({ sku, reason: 'it comes twice: the last one counts' })))
  const outcome: WriteOutcome = { taken: 0, unchanged: 0, refused }
  const salt = `${baseCurrency} ${productUrlSuffix}`
  const context = {
    engine: database.engine,
    ...(await lookupOf(database, baseCurrency, websiteCode)),
    addresses,
    salt,
    now: at,
  }
  let done = 0
  for (const batch of chunks(products, batchSize)) {
    const written = await database.transaction((t) => writeProducts(t, batch, context))
    addresses.settle()
    outcome.taken += written.taken
    outcome.unchanged += written.unchanged
    outcome.refused.push(...written.refused)
    done += batch.length
    onProgress?.(done, products.length)
  }
  for (const batch of chunks(bundle.reviews, batchSize)) {
    outcome.refused.push(...(await database.transaction((t) => writeReviews(t, database.engine, batch, at))).refused)
  }
  return outcome
}

/** Attributes, categories and the addresses of pages: what products are written against. */
async function writeStructure(
  database: Database<CatalogSchema>,
  bundle: CatalogueBundle,
  addresses: AddressBook,
  now: number,
): Promise<WriteOutcome['refused']> {
  return database.transaction(async (t) => {
    await learnAttributeSets(
      t,
      database.engine,
      bundle.products.map(({ attributeSet }) => attributeSet),
    )
    const attributes = await writeAttributes(t, bundle.attributes)
    const categories = await writeCategories(t, bundle.categories, addresses, now)
    for (const { identifier } of bundle.pages) addresses.claim(pageAddress(identifier))
    await addresses.save(t)
    if (attributes.changed || categories.changed.length > 0) {
      await t.updateTable('revision').set({ number: sql`number + 1` }).where('name', '=', 'structure').execute()
    }
    // Names of attributes and options stand wherever products do: whoever keeps answers is told that all may be other.
    if (attributes.changed) await emit(t, { type: 'configuration.changed' })
    await writeRules(t, database.engine, bundle.catalogRules)
    // A rule may ask for any attribute and category.
    if (attributes.documentsChanged || categories.changed.length > 0) await queueAllRules(t, database.engine)
    if (attributes.documentsChanged) await queueAll(t, database.engine)
    else await queueBelow(t, database.engine, categories.changed)
    return categories.refused
  })
}

async function lookupOf(database: Database<CatalogSchema>, baseCurrency: string, websiteCode: string) {
  const structure = await readStructure(database.write)
  const attributes = new Map(
    [...structure.attributes.values()].map((attribute) => [
      attribute.code,
      { ...attribute, options: new Map([...attribute.options.values()].map(({ id, value }) => [value, id])) },
    ]),
  )
  const lookup: Lookup = {
    attribute: (code) => attributes.get(code),
    categoryId: (path) => structure.categoryIds.get(path),
    toMinor,
    baseCurrency,
    websiteCode,
  }
  return { lookup, tree: structure.tree }
}

function lastOfEach(products: Product[]): { products: Product[]; repeated: string[] } {
  const bySku = new Map(products.map((product) => [product.sku, product]))
  const repeated = products.filter((product) => bySku.get(product.sku) !== product).map(({ sku }) => sku)
  return { products: [...bySku.values()], repeated }
}
