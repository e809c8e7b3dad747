import type { CartApi } from '../../contracts/internal/cart.ts'
import type { CatalogApi, CatalogFacts } from '../../contracts/internal/catalog.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import type { CommerceModule, TypeResolvers } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import type { Relay } from '../kit/relay.ts'
import { openAccounts } from './accounts.ts'
import { openAddresses } from './addresses.ts'
import { customerAdmin } from './admin/customer-admin.ts'
import { groupAdmin } from './admin/group-admin.ts'
import { customerApi } from './customer-api.ts'
import { openNewsletter } from './newsletter.ts'
import type { Parts } from './parts.ts'
import { openPasswords } from './passwords.ts'
import { accountResolvers } from './resolvers/account-resolvers.ts'
import { addressResolvers } from './resolvers/address-resolvers.ts'
import { customerResolvers } from './resolvers/customer-resolvers.ts'
import { wishlistResolvers } from './resolvers/wishlist-resolvers.ts'
import { openSecrets } from './security/secrets.ts'
import { openSignIn } from './sign-in.ts'
import { accountStore } from './store/account-store.ts'
import { addressStore } from './store/address-store.ts'
import { customerAdminStore } from './store/admin-store.ts'
import { type CustomerTables, customerMigrations } from './store/customer-tables.ts'
import { groupStore } from './store/group-store.ts'
import { givenKeys, keyStore } from './store/key-store.ts'
import { subscriberStore } from './store/subscriber-store.ts'
import { wishlistStore } from './store/wishlist-store.ts'
import { openWishlists } from './wishlists.ts'

export type CustomerOptions = {
  databaseUrl: string
  configuration(): StoreConfiguration
  catalog: CatalogApi & CatalogFacts
  /** Asked late: the cart is opened after this service. */
  cart(): CartApi
  relay?: Pick<Relay, 'addSource'>
  /** Keys that sign tokens, `kid:base64` each, the first one signs; made and kept in the data when it is not said. */
  tokenKeys?: string | undefined
  now?(): number
}

/** The customer service: accounts, tokens, address books, newsletter, wishlists. */
export async function openCustomer({ databaseUrl, relay, tokenKeys, now = Date.now, ...neighbours }: CustomerOptions) {
  // Keys that cannot be used are told before anything is opened.
  const given = tokenKeys ? givenKeys(tokenKeys) : null
  const database = await openDatabase<CustomerTables>({
    url: databaseUrl,
    name: 'customer',
    migrations: customerMigrations,
  })
  const keys = given ?? keyStore(database, now)
  const parts: Parts = {
    ...neighbours,
    accounts: accountStore(database, now),
    addresses: addressStore(database, now),
    groups: groupStore(database),
    subscribers: subscriberStore(database, now),
    wishlists: wishlistStore(database, now),
    keys,
    secrets: openSecrets(keys),
    settings: () => neighbours.configuration().accounts,
    now,
  }
  const signIn = openSignIn(parts)
  const accounts = openAccounts(parts, signIn)
  const passwords = openPasswords(parts, signIn)
  const newsletter = openNewsletter(parts)
  const addresses = openAddresses(parts)

  const module: CommerceModule = {
    name: 'customer',
    typeDefs: readSlice(import.meta.url),
    resolvers: merged(
      customerResolvers(parts),
      accountResolvers(parts, { accounts, passwords, signIn, newsletter }),
      addressResolvers(parts, addresses),
      wishlistResolvers(openWishlists(parts)),
    ),
  }
  relay?.addSource(database)
  const desk = customerAdminStore(database)
  return {
    module,
    api: customerApi(parts, signIn, addresses, newsletter),
    admin: [customerAdmin(parts, desk, signIn, passwords), groupAdmin(parts, desk)],
    close: () => database.close(),
  }
}

/** Resolvers of several topics as one: types that more than one of them answers are put together. */
function merged(...topics: Record<string, TypeResolvers>[]): Record<string, TypeResolvers> {
  const all: Record<string, TypeResolvers> = {}
  for (const [type, fields] of topics.flatMap((topic) => Object.entries(topic))) all[type] = { ...all[type], ...fields }
  return all
}
