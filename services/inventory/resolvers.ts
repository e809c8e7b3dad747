import type { InventoryApi, StockState } from '../../contracts/internal/inventory.ts'
import type { TypeResolvers } from '../kit/module.ts'
import { onlyLeft } from './domain/stock-state.ts'
import { pickupLocations } from './resolvers/pickup-locations.ts'
import type { PickupStore } from './store/pickup-store.ts'

type Field = (state: StockState) => unknown

const fields: Record<string, Field> = {
  stock_status: ({ isSalable }) => (isSalable ? 'IN_STOCK' : 'OUT_OF_STOCK'),
  only_x_left_in_stock: onlyLeft,
  quantity: ({ available }) => available,
  min_sale_qty: ({ minCartQuantity }) => minCartQuantity,
  max_sale_qty: ({ maxCartQuantity }) => maxCartQuantity,
}

/** What the inventory adds to every product: all products of a request are asked for at once. */
export function inventoryResolvers(
  { stock }: Pick<InventoryApi, 'stock'>,
  pickups: Pick<PickupStore, 'points'>,
): Record<string, TypeResolvers> {
  const ProductInterface = {
    ...fields,
    __resolveReferences: (references: { sku: string }[]) => stock(references.map(({ sku }) => sku)),
  }
  return {
    Query: { pickupLocations: pickupLocations(pickups, { stock }) },
    ProductInterface: ProductInterface as TypeResolvers,
  }
}
