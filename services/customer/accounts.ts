import { customerAttributes } from '../../contracts/customer-attributes.ts'
import type { StoreEvent } from '../../contracts/events.ts'
import { alreadyExists, inputError, noSuchEntity, tooManyRequests } from '../kit/errors.ts'
import { hashPassword } from '../kit/password.ts'
import { openRateLimit } from '../kit/rate-limit.ts'
import type { Account, CustomValues, Person } from './domain/account.ts'
import { emailIdentity, isEmail } from './domain/email.ts'
import { passwordFault } from './domain/password-rules.ts'
import { type PersonInput, readPerson } from './domain/person.ts'
import type { Parts, Scope } from './parts.ts'
import { perAddressLimit } from './per-address.ts'
import { fits, type Sealed } from './security/secrets.ts'
import type { SignIn } from './sign-in.ts'
import { EmailTaken } from './store/account-store.ts'

const hourMs = 3600_000

export type AccountInput = PersonInput & {
  email?: string | null
  password?: string | null
  is_subscribed?: boolean | null
}
export type Accounts = ReturnType<typeof openAccounts>

/** Opening, changing, confirming and closing accounts. */
export function openAccounts(parts: Parts, signIn: SignIn) {
  const { accounts, subscribers, secrets, configuration, settings, now } = parts
  const perAddress = perAddressLimit(() => settings().limits.accountsPerAddressAndHour, hourMs, now)
  const checks = perAddressLimit(() => settings().limits.emailChecksPerAddressAndHour, hourMs, now)
  const mailsPerAccount = openRateLimit(() => settings().limits.mailsPerAccountAndHour, hourMs, now)

  function read(input: AccountInput, isNew: boolean): Partial<Person> {
    const attributes = customerAttributes('customer', configuration()).filter(({ isOwn }) => !isOwn)
    const result = readPerson(input, attributes, isNew)
    if (!result.ok) throw inputError(result.message)
    return result.person
  }

  function readEmail(email: string | null | undefined): string {
    const text = (email ?? '').trim()
    if (text === '') throw inputError('The email address is required to create a customer account.')
    if (!isEmail(text)) throw inputError(`"${email}" is not a valid email address.`)
    return text
  }

  async function register(input: AccountInput, custom: CustomValues, scope: Scope): Promise<Account> {
    if (Object.keys(input).length === 0) throw inputError('"input" value should be specified')
    const email = readEmail(input.email)
    const person = read(input, true)
    const { password = null } = input
    const fault = password === null ? null : passwordFault(password, settings().password, email)
    if (fault) throw inputError(fault)
    if (!perAddress.take(scope.remote)) throw tooManyRequests('Too many accounts were opened from here. Please wait.')
    const confirmation =
      settings().confirmEmail && password !== null ? await secrets.make('confirmation', emailIdentity(email)) : null
    const at = now()
    const account = {
      prefix: null,
      middlename: null,
      suffix: null,
      gender: null,
      dateOfBirth: null,
      taxvat: null,
      allowAssistance: false,
      firstname: '',
      lastname: '',
      ...person,
      custom,
      email,
      groupId: settings().defaultGroup,
      store: scope.store,
      createdAt: at,
      updatedAt: at,
      passwordHash: password === null ? null : await hashPassword(password),
      confirmationHash: confirmation?.hash ?? null,
      defaultBilling: null,
      defaultShipping: null,
    }
    const registered = (customerId: number): StoreEvent[] => [
      {
        type: 'customer.registered',
        customerId,
        confirmationKey: confirmation?.sealed ?? null,
        hasPassword: password !== null,
      },
    ]
    const wants = wantsNews(input)
    const code = wants ? await newsCode(email) : null
    try {
      const id = await accounts.create(account, registered, (t, customerId) =>
        subscribers.join(t, { ...account, id: customerId }, wants, code),
      )
      return await existing(id)
    } catch (error) {
      if (error instanceof EmailTaken) throw inputError(takenSentence)
      throw error
    }
  }

  /** Newsletters may be switched off: then nobody subscribes by the way. */
  function wantsNews({ is_subscribed }: AccountInput): boolean | null {
    return typeof is_subscribed === 'boolean' ? is_subscribed && settings().newsletter.enabled : null
  }

  /** What a subscription is confirmed with, where the shop asks for that. */
  async function newsCode(email: string): Promise<Sealed | null> {
    return settings().newsletter.confirm ? secrets.make('newsletter', emailIdentity(email)) : null
  }

  async function existing(id: number): Promise<Account> {
    const account = await accounts.byId(id)
    if (!account) throw noSuchEntity(`Customer with id "${id}" does not exist.`)
    return account
  }

  async function update(account: Account, input: AccountInput, custom: CustomValues, scope: Scope): Promise<Account> {
    if (Object.keys(input).length === 0) throw inputError('"input" value should be specified')
    const changes: Partial<Account> = read(input, false)
    const events: StoreEvent[] = [{ type: 'customer.changed', customerId: account.id }]
    if (input.email != null && input.email !== account.email) {
      const email = readEmail(input.email)
      if (!input.password) throw inputError('Provide the current "password" to change "email".')
      await signIn.confirmPassword(account, input.password, scope.remote)
      changes.email = email
      events.push({ type: 'customer.email-changed', customerId: account.id, oldEmail: account.email })
    }
    if (Object.keys(custom).length > 0) changes.custom = { ...account.custom, ...custom }
    try {
      await accounts.change(account.id, changes, events)
    } catch (error) {
      if (error instanceof EmailTaken) throw alreadyExists(takenSentence)
      throw error
    }
    const changed = await existing(account.id)
    if (changes.email) await subscribers.move(account.id, account.email, changed.email)
    const news = wantsNews(input)
    if (news !== null) {
      const code = news ? await newsCode(changed.email) : null
      await subscribers.set(changed, news, { store: scope.store, code })
    }
    return changed
  }

  /** Confirms an address by the key that was mailed to it. */
  async function confirm(email: string, key: string): Promise<Account> {
    if (!isEmail(email)) throw inputError('Email is invalid')
    const account = await accounts.byEmail(email)
    if (!account) throw inputError('There was an error confirming the account')
    if (!account.confirmationHash) throw inputError('The account is already active.')
    if (!fits(key, account.confirmationHash))
      throw inputError('The confirmation token is invalid. Verify the token and try again.')
    const event = { type: 'customer.confirmed' as const, customerId: account.id }
    const when = { confirmation_hash: account.confirmationHash }
    await accounts.change(account.id, { confirmationHash: null }, [event], when)
    await subscribers.confirmed(account.id)
    return existing(account.id)
  }

  async function resendConfirmation(email: string, scope: Scope): Promise<true> {
    if (!isEmail(email)) throw inputError('Email address is not valid')
    const account = await accounts.byEmail(email)
    if (!account) throw inputError('There is no user registered with that email address.')
    if (!account.confirmationHash) throw inputError("Confirmation isn't needed.")
    if (!perAddress.take(scope.remote) || !mailsPerAccount.take(String(account.id))) {
      throw tooManyRequests('Too many confirmations were asked for. Please wait.')
    }
    const { sealed, hash } = await secrets.make('confirmation', emailIdentity(account.email))
    const event = { type: 'customer.confirmation-asked' as const, customerId: account.id, confirmationKey: sealed }
    await accounts.change(account.id, { confirmationHash: hash }, [event])
    return true
  }

  return {
    register,
    update,
    confirm,
    resendConfirmation,
    existing,
    remove: (account: Account) => accounts.remove(account.id, account.email),
    /** Whether an address can have an account. A shop that does not tell which addresses have one says yes to all. */
    async isEmailAvailable(email: string, { remote }: Pick<Scope, 'remote'>): Promise<boolean> {
      if (email.trim() === '') throw inputError('Email must be specified')
      if (!isEmail(email.trim())) throw inputError('Email is invalid')
      if (!settings().tellsUsedEmails) return true
      if (!checks.take(remote)) throw tooManyRequests('Too many addresses were asked for. Please wait.')
      return (await accounts.byEmail(email)) === null
    },
  }
}

const takenSentence = 'A customer with the same email address already exists in an associated website.'
