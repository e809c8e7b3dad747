import DataLoader from 'dataloader'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { OrderApi } from '../../contracts/internal/order.ts'
import type { SearchEngine } from '../../contracts/internal/search.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Database } from '../kit/database.ts'
import type { RequestContext } from '../kit/module.ts'
import type { PriceMaterial } from './domain/price.ts'
import { stockField } from './domain/stock-field.ts'
import { partReads } from './part-reads.ts'
import type { PriceTaxes } from './price-taxes.ts'
import { attributeSets } from './store/attribute-set-store.ts'
import { priceMaterials, priceSources } from './store/price-store.ts'
import {
  categoryIdsOf,
  imagesOf,
  linkedSkus,
  type ProductInfo,
  productsByAnySku,
  productsById,
  valuesOf,
} from './store/product-store.ts'
import { type ReviewInfo, reviewPages, reviewSummaries } from './store/review-store.ts'
import type { CatalogSchema } from './store/schema.ts'
import { readRevision, readStructure, type Structure } from './store/structure.ts'
import { type LongText, longTexts, type ShortText, shortTexts } from './store/text-store.ts'
import { superAttributesOf, variantsOf } from './store/variant-store.ts'

/** What the catalog is made of; resolvers and the service's api read through it. */
export type CatalogParts = {
  database: Database<CatalogSchema>
  search: SearchEngine
  inventory: InventoryApi
  configuration(): StoreConfiguration
  /** What a product of a tax class is taxed with for whoever asks. */
  taxes: PriceTaxes
  now(): Date
  /** Whether a reviewer bought what is reviewed; without it no review counts as verified. */
  hasBought?: OrderApi['hasBought']
  /** A content page by its identifier, or by the number some clients know it by. */
  page?(key: string | number): Promise<{ id: number; identifier: string } | null>
}

/** Attributes and categories, kept in memory and read again when their revision went up. */
export function structureKeeper({ database }: Pick<CatalogParts, 'database'>): () => Promise<Structure> {
  let kept: Promise<Structure> | null = null
  return async () => {
    const revision = await readRevision(database.read())
    const known = kept === null ? null : await kept
    // A replica may be a moment behind what is kept; a revision never goes down.
    if (known && known.revision >= revision) return known
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

const unpriced: PriceMaterial = { rows: [], special: { from: null, to: null }, tiers: [], rulePrices: [] }
type Priced = Pick<ProductInfo, 'id' | 'type'>

/** The reads of one request: each kind of row is asked for once, for all products that need it. */
export type Reads = ReturnType<typeof openReads>

export function openReads(parts: CatalogParts, structure: () => Promise<Structure>, view: string) {
  // Asked anew for each read: a request that wrote reads where it wrote.
  const database = () => parts.database.read()
  const products = new DataLoader<number, ProductInfo | null>(async (ids) => {
    const found = new Map((await productsById(database(), ids)).map((product) => [product.id, product]))
    return ids.map((id) => found.get(id) ?? null)
  })
  const reviewLoaders = new Map<string, DataLoader<number, ReviewInfo[]>>()
  let structureOnce: Promise<Structure> | null = null
  let countsOnce: Promise<Map<string, number>> | null = null
  let setsOnce: Promise<Map<string, number>> | null = null
  return {
    structure() {
      structureOnce ??= structure()
      return structureOnce
    },
    product: products,
    productBySku: new DataLoader<string, ProductInfo | null>(async (skus) => {
      const found = await productsByAnySku(parts.database, skus)
      return skus.map((sku) => found.get(sku) ?? null)
    }),
    shortText: byId<ShortText>((ids) => shortTexts(database(), ids, view), {
      name: '',
      metaTitle: null,
      metaDescription: null,
    }),
    longText: byId<LongText>((ids) => longTexts(database(), ids, view), { shortDescription: null, description: null }),
    /** What a product's own price is found from (`finalPrice`); without a price for one that does not exist. */
    priceMaterial: byId<PriceMaterial>((ids) => priceMaterials(database(), ids), unpriced),
    prices: new DataLoader<Priced, PriceMaterial[], number>(
      async (asked) => {
        const found = await priceSources(database(), asked)
        return asked.map(({ id }) => found.get(id) ?? [])
      },
      { cacheKeyFn: ({ id }) => id },
    ),
    images: byId((ids) => imagesOf(database(), ids), []),
    values: byId((ids) => valuesOf(database(), ids), []),
    categoryIds: byId((ids) => categoryIdsOf(database(), ids), []),
    links: byId((ids) => linkedSkus(database(), ids), []),
    superAttributes: byId((ids) => superAttributesOf(database(), ids), []),
    variants: byId((ids) => variantsOf(database(), ids), []),
    ...partReads(database, parts.inventory),
    reviews: byId((ids) => reviewSummaries(database(), ids, view), { count: 0, rating: 0 }),
    /** A page of a product's approved reviews; products whose same page is wanted are asked for together. */
    reviewPage(id: number, page: number, size: number): Promise<ReviewInfo[]> {
      const key = `${page} ${size}`
      const loader = reviewLoaders.get(key) ?? byId((ids) => reviewPages(database(), ids, view, { page, size }), [])
      reviewLoaders.set(key, loader)
      return loader.load(id)
    },
    /** The numbers of attribute sets, by name. */
    attributeSets() {
      setsOnce ??= attributeSets(database())
      return setsOnce
    },
    /** How many products each category lists, by category id. */
    categoryCounts() {
      countsOnce ??= countCategories(parts.search, view, parts.configuration().catalog.stock.showOutOfStock)
      return countsOnce
    },
  }
}

async function countCategories(search: SearchEngine, view: string, soldOut: boolean): Promise<Map<string, number>> {
  const { facets } = await search.search({
    view,
    locale: 'en-US',
    within: 'catalog',
    filters: soldOut ? [] : [{ kind: 'values', field: stockField, values: ['1'], scope: true }],
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
