import type { Kysely } from 'kysely'
import type { CatalogFacts, ProductType } from '../../contracts/internal/catalog.ts'
import { encodeUid } from '../kit/uid.ts'
import { productsBySku } from './store/product-store.ts'
import type { CatalogSchema } from './store/schema.ts'

/** Answers neighbours what kind of thing a SKU is, whether or not it can be sold right now. */
export function productFactsApi(read: () => Kysely<CatalogSchema>): CatalogFacts {
  return {
    async productFacts({ skus }) {
      const found = new Map((await productsBySku(read(), skus)).map((product) => [product.sku, product]))
      return skus.map((sku) => {
        const product = found.get(sku)
        if (!product) return null
        return { uid: encodeUid(product.id), sku, type: product.type as ProductType, enabled: product.enabled }
      })
    },
  }
}
