import type { CustomerApi, CustomerSummary } from '../../contracts/internal/customer.ts'
import type { Addresses } from './addresses.ts'
import type { Account } from './domain/account.ts'
import { emailIdentity } from './domain/email.ts'
import type { Newsletter } from './newsletter.ts'
import type { Parts } from './parts.ts'
import type { SignIn } from './sign-in.ts'

/** What neighbours are answered. */
export function customerApi(parts: Parts, signIn: SignIn, addressBook: Addresses, newsletter: Newsletter): CustomerApi {
  const { accounts, addresses, groups, secrets, subscribers } = parts
  return {
    identify: signIn.identify,
    async customer({ id }) {
      const account = await accounts.byId(id)
      return account && summaryOf(account)
    },
    async customerByEmail({ email }) {
      const account = await accounts.byEmail(email)
      return account && summaryOf(account)
    },
    async address({ customerId, addressId }) {
      const address = await addresses.byId(addressId)
      if (!address || address.customerId !== customerId) return null
      const { customerId: _owner, custom: _custom, ...shared } = address
      return shared
    },
    saveAddress: ({ customerId, address }) => addressBook.keep(customerId, address),
    groups: groups.all,
    async openSealed({ purpose, id, sealed }) {
      const owner = purpose === 'newsletter' ? await subscribers.byId(id) : await accounts.byId(id)
      return owner && secrets.open(purpose, emailIdentity(owner.email), sealed)
    },
    confirmSubscription: ({ id, code }) => newsletter.confirm(id, code),
  }
}

function summaryOf(account: Account): CustomerSummary {
  const { id, email, prefix, firstname, middlename, lastname, suffix, groupId, store, createdAt } = account
  return { id, email, prefix, firstname, middlename, lastname, suffix, groupId, store, createdAt }
}
