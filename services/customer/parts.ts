import type { CartApi } from '../../contracts/internal/cart.ts'
import type { CatalogApi, CatalogFacts } from '../../contracts/internal/catalog.ts'
import type { AccountSettings } from '../../contracts/stores/account-settings.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Secrets } from './security/secrets.ts'
import type { AccountStore } from './store/account-store.ts'
import type { AddressStore } from './store/address-store.ts'
import type { GroupStore } from './store/group-store.ts'
import type { Keys } from './store/key-store.ts'
import type { SubscriberStore } from './store/subscriber-store.ts'
import type { WishlistStore } from './store/wishlist-store.ts'

/** Everything that the use cases of this service work with. */
export type Parts = {
  accounts: AccountStore
  addresses: AddressStore
  groups: GroupStore
  subscribers: SubscriberStore
  wishlists: WishlistStore
  keys: Keys
  secrets: Secrets
  configuration(): StoreConfiguration
  settings(): AccountSettings
  catalog: CatalogApi & CatalogFacts
  /** Asked late: the cart is opened after this service. */
  cart(): CartApi
  now(): number
}

/** Where and from whom a request comes. */
export type Scope = { store: string; remote: string }
