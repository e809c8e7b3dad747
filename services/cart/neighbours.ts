import type { CatalogApi } from '../../contracts/internal/catalog.ts'
import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { PaymentApi } from '../../contracts/internal/payment.ts'
import type { ShippingApi, TaxApi } from '../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { RuleBook } from './rules/rule-book.ts'

/** Whom the cart asks, and the rules it keeps itself. */
export type Neighbours = {
  configuration: () => StoreConfiguration
  catalog: CatalogApi
  inventory: InventoryApi
  shipping: ShippingApi
  tax: TaxApi
  payment: PaymentApi
  customer: Pick<CustomerApi, 'customer' | 'address' | 'saveAddress' | 'groups'>
  rules: RuleBook
  now: () => number
}

/** In whose language and money, and at whose prices, a cart is looked at. */
export type Scope = { store: string; currency: string; customerGroupId: number }
