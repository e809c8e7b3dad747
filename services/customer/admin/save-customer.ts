import { customerAttributes } from '../../../contracts/customer-attributes.ts'
import type { StoreEvent } from '../../../contracts/events.ts'
import { alreadyExists, inputError } from '../../kit/errors.ts'
import { hashPassword } from '../../kit/password.ts'
import type { Account, CustomValues } from '../domain/account.ts'
import { readCustomValues, type ValueInput } from '../domain/custom-values.ts'
import { isEmail } from '../domain/email.ts'
import { passwordFault } from '../domain/password-rules.ts'
import { type PersonInput, readPerson } from '../domain/person.ts'
import type { Parts } from '../parts.ts'
import { isMagentoHash } from '../security/magento-hash.ts'
import { EmailTaken } from '../store/account-store.ts'

export type CustomerChanges = Pick<
  PersonInput,
  'prefix' | 'firstname' | 'middlename' | 'lastname' | 'suffix' | 'gender' | 'taxvat'
> & {
  email?: string | null
  dateOfBirth?: string | null
  groupId?: number | null
  store?: string | null
  allowRemoteShoppingAssistance?: boolean | null
  customAttributes?: Record<string, unknown> | null
  password?: string | null
  passwordHash?: string | null
}

/** Accounts as a merchant writes them: by the same rules as customers, but without their password. */
export function openAdminAccounts({ accounts, subscribers, groups, configuration, settings, now }: Parts) {
  async function read(input: CustomerChanges, before: Account | null): Promise<Partial<Account>> {
    const attributes = customerAttributes('customer', configuration()).filter(({ isOwn }) => !isOwn)
    const { dateOfBirth, allowRemoteShoppingAssistance, ...person } = input
    const said: PersonInput = {
      ...person,
      ...(dateOfBirth !== undefined && { date_of_birth: dateOfBirth }),
      ...(allowRemoteShoppingAssistance != null && { allow_remote_shopping_assistance: allowRemoteShoppingAssistance }),
    }
    const result = readPerson(said, attributes, before === null)
    if (!result.ok) throw inputError(result.message)
    const changes: Partial<Account> = result.person
    if (input.email != null || before === null) changes.email = emailOf(input.email)
    if (input.groupId != null) changes.groupId = await knownGroup(input.groupId)
    if (input.store != null) changes.store = knownStore(input.store)
    if (input.customAttributes)
      changes.custom = { ...before?.custom, ...customOf(input.customAttributes, before === null) }
    return { ...changes, ...(await credentials(input, before)) }
  }

  function emailOf(email: string | null | undefined): string {
    const text = (email ?? '').trim()
    if (!isEmail(text)) throw inputError(`"${text}" is not a valid email address.`)
    return text
  }

  async function knownGroup(id: number): Promise<number> {
    const known = (await groups.all()).some((group) => group.id === id && id > 0)
    if (!known) throw inputError(`No such entity with id = ${id}`)
    return id
  }

  function knownStore(code: string): string {
    if (!configuration().views.some((view) => view.code === code)) throw inputError(`There is no store view "${code}".`)
    return code
  }

  function customOf(values: Record<string, unknown>, isNew: boolean): CustomValues {
    const own = settings().attributes.filter(({ entity }) => entity === 'customer')
    const inputs = Object.entries(values).map(
      ([code, value]): ValueInput => ({
        attribute_code: code,
        value: Array.isArray(value) ? value.join(',') : String(value ?? ''),
      }),
    )
    const result = readCustomValues(inputs, own, isNew)
    if (!result.ok) throw inputError(result.message)
    return result.values
  }

  async function credentials(
    { password, passwordHash }: CustomerChanges,
    before: Account | null,
  ): Promise<Partial<Account>> {
    if (password == null && passwordHash == null) return {}
    const fault = password == null ? null : passwordFault(password, settings().password)
    if (fault) throw inputError(fault)
    if (passwordHash != null && !isMagentoHash(passwordHash) && !/^\$(argon2id|scrypt)\$/.test(passwordHash)) {
      throw inputError('The password hash has none of the forms that are understood.')
    }
    return {
      passwordHash: password == null ? (passwordHash ?? null) : await hashPassword(password),
      tokensVoidUntil: Math.max(Math.floor(now() / 1000), (before?.tokensVoidUntil ?? 0) + 1),
      resetHash: null,
    }
  }

  const once = (error: unknown): never => {
    if (error instanceof EmailTaken) {
      throw alreadyExists('A customer with the same email address already exists in an associated website.')
    }
    throw error
  }

  return {
    /** Opens an account and answers its id. Its address counts as confirmed, and nothing is mailed. */
    async open(input: CustomerChanges): Promise<number> {
      const { email = '', firstname = '', lastname = '', ...rest } = await read(input, null)
      const view = configuration().views.find(({ isDefault }) => isDefault) ?? configuration().views[0]
      const at = now()
      const account = {
        prefix: null,
        middlename: null,
        suffix: null,
        gender: null,
        dateOfBirth: null,
        taxvat: null,
        allowAssistance: false,
        custom: {},
        groupId: settings().defaultGroup,
        store: view?.code ?? 'default',
        passwordHash: null,
        ...rest,
        email,
        firstname,
        lastname,
        createdAt: at,
        updatedAt: at,
        confirmationHash: null,
        defaultBilling: null,
        defaultShipping: null,
      }
      const changed = (customerId: number): StoreEvent[] => [{ type: 'customer.changed', customerId }]
      return accounts
        .create(account, changed, (t, id) => subscribers.join(t, { ...account, id }, null, null))
        .catch(once)
    },

    /** Changes an account and answers its id. */
    async change(before: Account, input: CustomerChanges): Promise<number> {
      const changes = await read(input, before)
      await accounts.change(before.id, changes, [{ type: 'customer.changed', customerId: before.id }]).catch(once)
      if (changes.email) await subscribers.move(before.id, before.email, changes.email)
      return before.id
    },

    async confirm({ id, confirmationHash }: Account): Promise<void> {
      if (!confirmationHash) return
      await accounts.change(id, { confirmationHash: null }, [{ type: 'customer.confirmed', customerId: id }])
      await subscribers.confirmed(id)
    },
  }
}
