import type { Account } from '../domain/account.ts'
import type { Parts } from '../parts.ts'

/** Everything that is kept here about a customer, without what only guards the account. Times as ISO 8601. */
export async function exportedCustomer({ addresses, subscribers, wishlists, groups }: Parts, account: Account) {
  const [book, subscription, list, all] = await Promise.all([
    addresses.ofCustomer(account.id),
    subscribers.ofCustomer(account.id),
    wishlists.find(account.id),
    groups.all(),
  ])
  const time = (ms: number) => new Date(ms).toISOString()
  const items = list ? await wishlists.items(list.id) : []
  return {
    id: account.id,
    email: account.email,
    name: {
      prefix: account.prefix,
      firstname: account.firstname,
      middlename: account.middlename,
      lastname: account.lastname,
      suffix: account.suffix,
    },
    gender: account.gender,
    dateOfBirth: account.dateOfBirth,
    taxvat: account.taxvat,
    group: all.find(({ id }) => id === account.groupId)?.code ?? null,
    store: account.store,
    allowRemoteShoppingAssistance: account.allowAssistance,
    customAttributes: account.custom,
    createdAt: time(account.createdAt),
    updatedAt: time(account.updatedAt),
    addresses: book.map(({ customerId: _, ...address }) => address),
    newsletter: subscription && { status: subscription.status, store: subscription.store },
    wishlist: items.map(({ wish, quantity, description, addedAt }) => ({
      ...wish,
      quantity,
      description,
      addedAt: time(addedAt),
    })),
  }
}
