import type { CustomerAttribute, CustomerEntity } from '../../../contracts/customer-attributes.ts'
import type { CatalogAttribute } from '../domain/system-attributes.ts'

/** How a client names an attribute; either half may be missing, and is then told. */
export type AttributeInput = { attribute_code?: string | null; entity_type?: string | null }
/** An attribute of any entity, found but not yet shown. */
export type KnownAttribute =
  | { entity: 'catalog_product' | 'catalog_category'; attribute: CatalogAttribute }
  | { entity: CustomerEntity; attribute: CustomerAttribute }
