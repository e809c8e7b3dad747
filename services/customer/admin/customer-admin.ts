import { readFileSync } from 'node:fs'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { Account } from '../domain/account.ts'
import { isLocked } from '../domain/lockout.ts'
import type { Parts } from '../parts.ts'
import type { Passwords } from '../passwords.ts'
import type { SignIn } from '../sign-in.ts'
import type { CustomerAdminStore, Page } from '../store/admin-store.ts'
import { exportedCustomer } from './export-customer.ts'
import { type CustomerChanges, openAdminAccounts } from './save-customer.ts'

const typeDefs = readFileSync(new URL('./customer-admin.graphql', import.meta.url), 'utf8')
const largestPage = 200

/** Refuses pages that are none, and those that are too long. */
export function checkedPage({ currentPage, pageSize }: Page): Page {
  if (currentPage < 1 || pageSize < 1 || pageSize > largestPage) {
    throw inputError(`A page is counted from 1 and has 1 to ${largestPage} entries.`)
  }
  return { currentPage, pageSize }
}

/** What a merchant does with customers. */
export function customerAdmin(
  parts: Parts,
  store: CustomerAdminStore,
  signIn: SignIn,
  passwords: Passwords,
): AdminModule {
  const { accounts, addresses, subscribers, keys, now } = parts
  const desk = openAdminAccounts(parts)

  async function existing(id: number): Promise<Account> {
    const account = await accounts.byId(id)
    if (!account) throw noSuchEntity(`No such entity with customerId = ${id}`)
    return account
  }

  const view = (account: Account) => ({
    id: account.id,
    email: account.email,
    prefix: account.prefix,
    firstname: account.firstname,
    middlename: account.middlename,
    lastname: account.lastname,
    suffix: account.suffix,
    gender: account.gender,
    dateOfBirth: account.dateOfBirth,
    taxvat: account.taxvat,
    groupId: account.groupId,
    store: account.store,
    createdAt: account.createdAt,
    updatedAt: account.updatedAt,
    isConfirmed: account.confirmationHash === null,
    isLocked: isLocked(account, now()),
    hasPassword: account.passwordHash !== null,
    allowRemoteShoppingAssistance: account.allowAssistance,
    customAttributes: account.custom,
    isSubscribed: async () => (await subscribers.ofCustomer(account.id))?.status === 'subscribed',
    addresses: () => addresses.ofCustomer(account.id),
  })

  /** A command about one customer that answers true. */
  const command =
    (act: (account: Account) => Promise<unknown>) =>
    async (_: unknown, { id }: { id: number }): Promise<true> => {
      await act(await existing(id))
      return true
    }

  return {
    name: 'customers',
    typeDefs,
    permissions: {
      customers: 'customers',
      customer: 'customers',
      exportCustomer: 'customers',
      saveCustomer: 'customers',
      setCustomerGroup: 'customers',
      deleteCustomer: 'customers',
      eraseCustomer: 'customers',
      sendCustomerPasswordReset: 'customers',
      unlockCustomer: 'customers',
      confirmCustomer: 'customers',
      revokeCustomerTokens: 'customers',
      generateCustomerTokenAsAdmin: 'customers',
      rotateCustomerTokenKey: 'configuration',
    },
    resolvers: {
      Query: {
        async customers(
          _,
          { text, email, groupId, ...page }: Page & Record<'text' | 'email', string | undefined> & { groupId?: number },
        ) {
          const found = await store.accounts({ text, email, groupId }, checkedPage(page))
          return { items: found.items.map(view), totalCount: found.totalCount }
        },
        async customer(_, { id }: { id: number }) {
          const account = await accounts.byId(id)
          return account && view(account)
        },
        exportCustomer: async (_, { id }: { id: number }) => exportedCustomer(parts, await existing(id)),
      },
      Mutation: {
        async saveCustomer(_, { id, customer }: { id?: number | null; customer: CustomerChanges }) {
          const saved = id ? await desk.change(await existing(id), customer) : await desk.open(customer)
          return view(await existing(saved))
        },
        async setCustomerGroup(_, { id, groupId }: { id: number; groupId: number }) {
          return view(await existing(await desk.change(await existing(id), { groupId })))
        },
        deleteCustomer: command(({ id, email }) => accounts.remove(id, email)),
        eraseCustomer: command(({ id }) => accounts.erase(id)),
        sendCustomerPasswordReset: command(passwords.mailReset),
        unlockCustomer: command(({ id }) => accounts.forgiveFailures(id)),
        confirmCustomer: command(desk.confirm),
        revokeCustomerTokens: command(({ id }) => signIn.revoke(id)),
        generateCustomerTokenAsAdmin: (_, { customerEmail }: { customerEmail: string }, { admin }) =>
          signIn.forAdmin(customerEmail, admin.id),
        async rotateCustomerTokenKey() {
          await keys.rotate()
          return true
        },
      },
    },
  }
}
