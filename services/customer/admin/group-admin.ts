import { readFileSync } from 'node:fs'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import { isEmail } from '../domain/email.ts'
import type { Parts } from '../parts.ts'
import type { CustomerAdminStore, Page } from '../store/admin-store.ts'
import type { SubscriberStatus } from '../store/subscriber-store.ts'
import { checkedPage } from './customer-admin.ts'

const typeDefs = readFileSync(new URL('./group-admin.graphql', import.meta.url), 'utf8')
const longestCode = 32

/** What a merchant does with groups of customers and with the newsletter. */
export function groupAdmin(parts: Parts, store: CustomerAdminStore): AdminModule {
  const { accounts, groups, subscribers, settings, configuration } = parts

  async function checkCode(id: number | null, code: string): Promise<void> {
    if (code === '' || code.length > longestCode) throw inputError(`A group's code has 1 to ${longestCode} characters.`)
    const same = (await groups.all()).find((group) => group.code.toLowerCase() === code.toLowerCase())
    if (same && same.id !== id) throw inputError('Customer Group already exists.')
  }

  return {
    name: 'customer groups',
    typeDefs,
    permissions: {
      customerGroups: 'customers',
      newsletterSubscribers: 'customers',
      saveCustomerGroup: 'customers',
      deleteCustomerGroup: 'customers',
      setNewsletterSubscription: 'customers',
    },
    resolvers: {
      Query: {
        customerGroups: () => groups.all(),
        newsletterSubscribers: (_, { status, ...page }: Page & { status?: SubscriberStatus | null }) =>
          store.subscribers(status ?? null, checkedPage(page)),
      },
      Mutation: {
        async saveCustomerGroup(
          _,
          { id = null, code: typed, taxClass }: { id?: number | null; code: string; taxClass: string },
        ) {
          const code = typed.trim()
          await checkCode(id, code)
          if (id !== null && !(await groups.all()).some((group) => group.id === id && id > 0)) {
            throw noSuchEntity(`No such entity with id = ${id}`)
          }
          return { id: await groups.save({ id, code, taxClass }), code, taxClass }
        },
        async deleteCustomerGroup(_, { id }: { id: number }) {
          const heir = settings().defaultGroup
          if (id === 0 || id === heir) throw inputError(`Cannot delete group.`)
          return groups.remove(id, heir)
        },
        async setNewsletterSubscription(_, { email, subscribed }: { email: string; subscribed: boolean }) {
          if (!isEmail(email)) throw inputError('Enter a valid email address.')
          const account = await accounts.byEmail(email)
          const view = configuration().views.find(({ isDefault }) => isDefault) ?? configuration().views[0]
          const code = view?.code ?? 'default'
          if (account) await subscribers.set(account, subscribed, { store: account.store })
          else if (subscribed) await subscribers.subscribeGuest(email, { store: code, customerId: null, code: null })
          else await subscribers.endGuest(email)
          return true
        },
      },
    },
  }
}
