import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import type { InventoryApi, StockState } from '../../contracts/internal/inventory.ts'
import type { PriceBasis } from './domain/composed-price.ts'
import { type CustomOption, customOptionsOf } from './store/custom-option-store.ts'
import { type Downloads, downloadsOf } from './store/download-store.ts'
import { type Bundle, bundlesOf, type GroupMember, membersOf } from './store/part-store.ts'
import { priceBases } from './store/price-basis-store.ts'
import type { ProductInfo } from './store/product-store.ts'
import type { CatalogSchema } from './store/schema.ts'

function byId<Value>(load: (ids: readonly number[]) => Promise<Map<number, Value>>, nothing: Value) {
  return new DataLoader<number, Value>(async (ids) => {
    const found = await load(ids)
    return ids.map((id) => found.get(id) ?? nothing)
  })
}

/** The reads of one request about what products are made of and what can be said about them. */
export function partReads(database: () => Kysely<CatalogSchema>, inventory: Pick<InventoryApi, 'stock'>) {
  return {
    /** What can be bought of a SKU now. */
    stock: new DataLoader<string, StockState>((skus) => inventory.stock([...skus])),
    bundle: byId<Bundle | null>((ids) => bundlesOf(database(), ids), null),
    members: byId<GroupMember[]>((ids) => membersOf(database(), ids), []),
    downloads: byId<Downloads | null>((ids) => downloadsOf(database(), ids), null),
    customOptions: byId<CustomOption[]>((ids) => customOptionsOf(database(), ids), []),
    /** What the price of a product of any type is found from (`priceRangeOf`). */
    priceBasis: new DataLoader<Pick<ProductInfo, 'id' | 'type'>, PriceBasis, number>(
      async (asked) => {
        const found = await priceBases(database(), asked)
        return asked.map(({ id }) => found.get(id) ?? { kind: 'sources', sources: [] })
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  }
}
