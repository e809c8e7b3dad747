import { alreadyExists, inputError, tooManyRequests } from '../kit/errors.ts'
import type { Account } from './domain/account.ts'
import { emailIdentity, isEmail } from './domain/email.ts'
import type { Parts, Scope } from './parts.ts'
import { perAddressLimit } from './per-address.ts'
import { hashOf } from './security/secrets.ts'
import type { SubscriberStatus } from './store/subscriber-store.ts'

export type Newsletter = ReturnType<typeof openNewsletter>

/** Subscribing to the newsletter, as a guest or as a customer. */
export function openNewsletter({ accounts, subscribers, secrets, settings, now }: Parts) {
  const perAddress = perAddressLimit(() => settings().limits.subscriptionsPerAddressAndHour, 3600_000, now)

  async function check(email: string, account: Account | null): Promise<void> {
    if (email === '') throw inputError('You must specify an email address to subscribe to a newsletter.')
    if (!isEmail(email)) throw inputError('Enter a valid email address.')
    if (!settings().newsletter.enabled) throw inputError('Cannot create a newsletter subscription.')
    if (account && !isOwn(account, email) && (await accounts.byEmail(email))) {
      throw inputError('Cannot create a newsletter subscription.')
    }
    if (!account && !settings().newsletter.allowGuests) {
      throw inputError('Guests can not subscribe to the newsletter. You must create an account to subscribe.')
    }
    const known = await subscribers.byEmail(email)
    if (known?.status === 'subscribed') throw alreadyExists('This email address is already subscribed.')
  }

  const isOwn = (account: Account, email: string) => emailIdentity(account.email) === emailIdentity(email)

  return {
    async subscribe(address: string, account: Account | null, { store, remote }: Scope): Promise<SubscriberStatus> {
      const email = address.trim()
      await check(email, account)
      if (!perAddress.take(remote)) throw tooManyRequests('Too many subscriptions came from here. Please wait.')
      const code = settings().newsletter.confirm ? await secrets.make('newsletter', emailIdentity(email)) : null
      if (account && isOwn(account, email)) return subscribers.set(account, true, { store, code })
      const owner = await accounts.byEmail(email)
      return subscribers.subscribeGuest(email, { store, customerId: owner?.id ?? null, code })
    },

    confirm: (id: number, code: string) => subscribers.confirmByCode(id, hashOf(code)),
  }
}
