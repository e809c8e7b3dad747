import DataLoader from 'dataloader'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { SearchEngine } from '../../contracts/internal/search.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import type { RequestContext } from '../kit/module.ts'
import {
  categoryIdsOf,
  imagesOf,
  linkedSkus,
  type ProductInfo,
  productsById,
  productsBySku,
  valuesOf,
} from './store/product-store.ts'
import { reviewSummaries } from './store/review-store.ts'
import type { CatalogSchema } from './store/schema.ts'
import { readRevision, readStructure, type Structure } from './store/structure.ts'
import { type LongText, longTexts, type ShortText, shortTexts } from './store/text-store.ts'
import { type PriceSource, priceSources, superAttributesOf, variantsOf } from './store/variant-store.ts'

/** What the catalog is made of; resolvers and the service's api read through it. */
export type CatalogParts = {
  database: Database<CatalogSchema>
  search: SearchEngine
  inventory: InventoryApi
  configuration(): StoreConfiguration
  now(): Date
}

/** Attributes and categories, kept in memory and read again when their revision went up. */
export function structureKeeper({ database }: Pick<CatalogParts, 'database'>): () => Promise<Structure> {
  let kept: Promise<Structure> | null = null
  return async () => {
    const revision = await readRevision(database.read())
    const known = kept === null ? null : await kept
    if (known?.revision === revision) return known
    kept = readStructure(database.read())
    kept.catch(() => {
      kept = null
    })
    return kept
  }
}

/** Answers for all ids at once from a map; `nothing` for those it lacks. */
function byId<Value>(load: (ids: readonly number[]) => Promise<Map<number, Value>>, nothing: Value) {
  return new DataLoader<number, Value>(async (ids) => {
    const found = await load(ids)
    return ids.map((id) => found.get(id) ?? nothing)
  })
}

type Priced = Pick<ProductInfo, 'id' | 'type' | 'special'>

/** The reads of one request: each kind of row is asked for once, for all products that need it. */
export type Reads = ReturnType<typeof openReads>

export function openReads(parts: CatalogParts, structure: () => Promise<Structure>, view: string) {
  const database = parts.database.read()
  const products = new DataLoader<number, ProductInfo | null>(async (ids) => {
    const found = new Map((await productsById(database, ids)).map((product) => [product.id, product]))
    return ids.map((id) => found.get(id) ?? null)
  })
  let structureOnce: Promise<Structure> | null = null
  let countsOnce: Promise<Map<string, number>> | null = null
  return {
    structure() {
      structureOnce ??= structure()
      return structureOnce
    },
    product: products,
    productBySku: new DataLoader<string, ProductInfo | null>(async (skus) => {
      const found = new Map((await productsBySku(database, skus)).map((product) => [product.sku, product]))
      return skus.map((sku) => found.get(sku) ?? null)
    }),
    shortText: byId<ShortText>((ids) => shortTexts(database, ids, view), {
      name: '',
      metaTitle: null,
      metaDescription: null,
    }),
    longText: byId<LongText>((ids) => longTexts(database, ids, view), { shortDescription: null, description: null }),
    prices: new DataLoader<Priced, PriceSource[], number>(
      async (asked) => {
        const found = await priceSources(database, asked)
        return asked.map(({ id }) => found.get(id) ?? [])
      },
      { cacheKeyFn: ({ id }) => id },
    ),
    images: byId((ids) => imagesOf(database, ids), []),
    values: byId((ids) => valuesOf(database, ids), []),
    categoryIds: byId((ids) => categoryIdsOf(database, ids), []),
    links: byId((ids) => linkedSkus(database, ids), []),
    superAttributes: byId((ids) => superAttributesOf(database, ids), []),
    variants: byId((ids) => variantsOf(database, ids), []),
    reviews: byId((ids) => reviewSummaries(database, ids), { count: 0, rating: 0 }),
    /** How many products each category lists, by category id. */
    categoryCounts() {
      countsOnce ??= countCategories(parts.search, view)
      return countsOnce
    },
  }
}

async function countCategories(search: SearchEngine, view: string): Promise<Map<string, number>> {
  const { facets } = await search.search({
    view,
    locale: 'en-US',
    within: 'catalog',
    filters: [],
    sort: [],
    offset: 0,
    limit: 0,
    facets: ['category'],
    ranges: [],
    suggestions: 0,
  })
  return new Map((facets.category ?? []).map(({ value, count }) => [value, count]))
}

/** The reads that belong to a request, made when they are first needed. */
export function readsPerRequest(
  parts: CatalogParts,
  structure: () => Promise<Structure>,
): (context: RequestContext) => Reads {
  const reads = new WeakMap<RequestContext, Reads>()
  return (context) => {
    const known = reads.get(context)
    if (known) return known
    const fresh = openReads(parts, structure, context.store.code)
    reads.set(context, fresh)
    return fresh
  }
}
