import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { productsBySku } from '../store/product-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { chunks } from '../writer/chunks.ts'
import { queueProducts } from '../writer/index-queue.ts'

type Parts = { database: Database<CatalogSchema>; configuration(): StoreConfiguration }

/** Whether lists look at stock at all. */
export const listsByStock = ({ catalog: { stock } }: StoreConfiguration) =>
  !stock.showOutOfStock || stock.outOfStockLast

/** Brings products whose stock changed to their place in lists; where lists do not look at stock, nothing is done. */
export function stockListener({ database, configuration }: Parts, sync: () => Promise<void>) {
  return async (skus: string[]): Promise<void> => {
    if (!listsByStock(configuration())) return
    for (const some of chunks(skus, 500)) {
      const products = await productsBySku(database.read(), some)
      await database.transaction((t) =>
        queueProducts(
          t,
          database.engine,
          products.map(({ id }) => id),
        ),
      )
    }
    await sync()
  }
}
