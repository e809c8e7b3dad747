import type { AccountSettings, RegisterField } from '@/lib/account/account-settings'
import type { PlaceKey } from '@/lib/account/places'
import type { Shop } from '@/lib/cart/shop'
import type { Directory } from '@/lib/checkout/directory'

/** What the account's island is told by the page. */
export type AccountIslandProps = {
  shop: Shop
  place: PlaceKey
  settings: AccountSettings
  directory: Directory
  fields: RegisterField[]
}
/** What one place of it is told. */
export type PlaceProps = Omit<AccountIslandProps, 'shop' | 'place'>
