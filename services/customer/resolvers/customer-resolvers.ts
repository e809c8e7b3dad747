import type { GraphQLResolveInfo } from 'graphql'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import type { Account } from '../domain/account.ts'
import { customValuesView } from '../domain/custom-values.ts'
import type { Parts } from '../parts.ts'
import { addressView } from './address-resolvers.ts'
import { currentCustomer, timestamp } from './current-customer.ts'

type Page = { currentPage: number; pageSize: number }
export type CustomerNode = ReturnType<typeof customerView>

/** The customer who asks, and every field about them. */
export function customerResolvers(parts: Parts): Record<string, TypeResolvers> {
  const { accounts, addresses, subscribers, settings } = parts
  const bookOf = async ({ customerId }: CustomerNode) => (await addresses.ofCustomer(customerId)).map(addressView)

  return {
    Query: {
      customer: async (_: unknown, _args: unknown, context) => customerView(await currentCustomer(parts, context)),
      customerGroup: (_: unknown, _args: unknown, context) => {
        context.cacheable = false
        return { uid: encodeUid(context.customerGroupId) }
      },
    },
    Customer: {
      id: shownId,
      addresses: bookOf,
      addressesV2: async (customer: CustomerNode, { currentPage, pageSize }: Page) => {
        if (currentPage < 1) throw inputError('currentPage value must be greater than 0.')
        if (pageSize < 1) throw inputError('pageSize value must be greater than 0.')
        const book = await bookOf(customer)
        return {
          items: book.slice((currentPage - 1) * pageSize, currentPage * pageSize),
          total_count: book.length,
          page_info: pageInfo(book.length, { currentPage, pageSize }),
        }
      },
      confirmation_status: ({ confirmationHash }: CustomerNode) =>
        confirmationHash ? 'ACCOUNT_CONFIRMATION_NOT_REQUIRED' : 'ACCOUNT_CONFIRMED',
      custom_attributes: ({ custom }: CustomerNode, { attributeCodes }: { attributeCodes?: string[] | null }) => {
        const own = settings().attributes.filter(({ entity }) => entity === 'customer')
        return customValuesView(custom, own, attributeCodes ?? null)
      },
      is_subscribed: async ({ customerId }: CustomerNode) =>
        (await subscribers.ofCustomer(customerId))?.status === 'subscribed',
      group: ({ groupId }: CustomerNode) => ({ uid: encodeUid(groupId) }),
      __resolveReference: async ({ id }: { id: number }, context: RequestContext) => {
        context.cacheable = false
        if (context.customer?.id !== id) return null
        const account = await accounts.byId(id)
        return account && customerView(account)
      },
    },
    AttributeValueInterface: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    AttributeSelectedOptionInterface: { __resolveType: () => 'AttributeSelectedOption' },
  }
}

/**
 * Deprecated in Magento, and always null since 2.4.8: a storefront has no use for it. Neighbours that add fields to a
 * customer are told the true one: in one process it is asked for on the way to another field, in a fleet by the gateway.
 */
function shownId({ customerId }: CustomerNode, _args: unknown, _context: unknown, info: GraphQLResolveInfo) {
  const isAskedByClient = info.fieldName === 'id' && !info.schema.getType('_Service')
  return isAskedByClient ? null : customerId
}

/** Magento's page_info. */
export function pageInfo(total: number, { currentPage, pageSize }: Page) {
  return { current_page: currentPage, page_size: pageSize, total_pages: Math.ceil(total / pageSize) }
}

/** A customer in the shape of Magento's type. `group_id` is deprecated there and always null since 2.4.8, like `id`. */
export function customerView(account: Account) {
  const { id, defaultBilling, defaultShipping, dateOfBirth } = account
  return {
    customerId: id,
    groupId: account.groupId,
    confirmationHash: account.confirmationHash,
    custom: account.custom,
    group_id: null,
    email: account.email,
    prefix: account.prefix,
    firstname: account.firstname,
    middlename: account.middlename,
    lastname: account.lastname,
    suffix: account.suffix,
    gender: account.gender,
    date_of_birth: dateOfBirth,
    dob: dateOfBirth,
    taxvat: account.taxvat,
    allow_remote_shopping_assistance: account.allowAssistance,
    created_at: timestamp(account.createdAt),
    default_billing: defaultBilling === null ? null : String(defaultBilling),
    default_shipping: defaultShipping === null ? null : String(defaultShipping),
  }
}
