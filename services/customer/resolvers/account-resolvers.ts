import { authorizationError, inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import type { AccountInput, Accounts } from '../accounts.ts'
import type { CustomValues } from '../domain/account.ts'
import { readCustomValues, type ValueInput } from '../domain/custom-values.ts'
import type { Newsletter } from '../newsletter.ts'
import type { Parts } from '../parts.ts'
import type { Passwords } from '../passwords.ts'
import type { SignIn } from '../sign-in.ts'
import { currentCustomer, scopeOf } from './current-customer.ts'
import { customerView } from './customer-resolvers.ts'

type Input = AccountInput & { custom_attributes?: (ValueInput | null)[] | null }
type UseCases = { accounts: Accounts; passwords: Passwords; signIn: SignIn; newsletter: Newsletter }
type Credentials = { email: string; password: string }

/** Opening, changing and closing an account; passwords, tokens and the newsletter. */
export function accountResolvers(parts: Parts, useCases: UseCases): Record<string, TypeResolvers> {
  const { accounts, passwords, signIn, newsletter } = useCases

  function customOf(input: Input, isNew: boolean): CustomValues {
    const own = parts.settings().attributes.filter(({ entity }) => entity === 'customer')
    const inputs = (input.custom_attributes ?? []).filter((one) => one !== null)
    const read = readCustomValues(inputs, own, isNew)
    if (!read.ok) throw inputError(read.message)
    return read.values
  }

  async function create(_: unknown, { input }: { input: Input }, context: RequestContext) {
    context.cacheable = false
    return { customer: customerView(await accounts.register(input, customOf(input, true), scopeOf(context))) }
  }

  async function update(_: unknown, { input }: { input: Input }, context: RequestContext) {
    const account = await currentCustomer(parts, context)
    const changed = await accounts.update(account, input, customOf(input, false), scopeOf(context))
    // Magento hands a date back as it was typed, until the customer is read again.
    const typed = input.date_of_birth ?? input.dob
    const view = customerView(changed)
    return { customer: typed ? { ...view, date_of_birth: typed, dob: typed } : view }
  }

  return {
    Query: {
      isEmailAvailable: async (_: unknown, { email }: { email: string }, context) => {
        context.cacheable = false
        return { is_email_available: await accounts.isEmailAvailable(email, scopeOf(context)) }
      },
    },
    Mutation: {
      createCustomer: create,
      createCustomerV2: create,
      updateCustomer: update,
      updateCustomerV2: update,
      updateCustomerEmail: async (_: unknown, { email, password }: Credentials, context) => {
        const account = await currentCustomer(parts, context)
        if (email === '' || password === '') throw inputError('"email" and "password" values should be specified')
        const changed = await accounts.update(account, { email, password }, {}, scopeOf(context))
        return { customer: customerView(changed) }
      },
      changeCustomerPassword: async (
        _: unknown,
        { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
        context,
      ) => {
        const account = await currentCustomer(parts, context)
        await passwords.change(account, currentPassword, newPassword, context.remoteAddress)
        return customerView(await accounts.existing(account.id))
      },
      deleteCustomer: async (_: unknown, _args: unknown, context) =>
        accounts.remove(await currentCustomer(parts, context)),
      confirmEmail: async (_: unknown, { input }: { input: { email: string; confirmation_key: string } }, context) => {
        context.cacheable = false
        return { customer: customerView(await accounts.confirm(input.email, input.confirmation_key)) }
      },
      resendConfirmationEmail: (_: unknown, { email }: { email: string }, context) =>
        accounts.resendConfirmation(email, scopeOf(context)),
      requestPasswordResetEmail: (_: unknown, { email }: { email: string }, context) =>
        passwords.requestReset(email, context.remoteAddress),
      resetPassword: (
        _: unknown,
        { email, resetPasswordToken, newPassword }: { email: string; resetPasswordToken: string; newPassword: string },
        context,
      ) => passwords.reset(email, resetPasswordToken, newPassword, context.remoteAddress),
      generateCustomerToken: async (_: unknown, { email, password }: Credentials, context) => {
        context.cacheable = false
        return { token: await signIn.withPassword(email, password, context.remoteAddress) }
      },
      generateCustomerTokenAsAdmin: async (_: unknown, { input }: { input: { customer_email: string } }, context) => {
        context.cacheable = false
        const { admin } = context
        if (!admin?.permissions.has('customers')) throw authorizationError("The current customer isn't authorized.")
        return { customer_token: await signIn.forAdmin(input.customer_email, admin.id) }
      },
      revokeCustomerToken: async (_: unknown, _args: unknown, context) => {
        const { id } = await currentCustomer(parts, context)
        await signIn.revoke(id)
        return { result: true }
      },
      subscribeEmailToNewsletter: async (_: unknown, { email }: { email: string }, context) => {
        const account = context.customer ? await currentCustomer(parts, context) : null
        const status = await newsletter.subscribe(email, account, scopeOf(context))
        return { status: status.toUpperCase() }
      },
    },
  }
}
