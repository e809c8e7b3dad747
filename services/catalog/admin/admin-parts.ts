import type { StockKeeper } from '../../../contracts/internal/inventory.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { Structure } from '../store/structure.ts'
import type { AddressDesk } from '../writer/address-desk.ts'
import type { CatalogueWriter } from '../writer/catalogue-writer.ts'

/** What the administration of the catalogue is made of. */
export type AdminParts = {
  database: Database<CatalogSchema>
  structure(): Promise<Structure>
  configuration(): StoreConfiguration
  writer: CatalogueWriter
  desk: AddressDesk
  /** Brings rule prices and the search index up to what was written. */
  sync(): Promise<void>
  now(): Date
  /** Keeps the stock of products that are saved; without it, stock is left alone. */
  stock?: StockKeeper | undefined
}
