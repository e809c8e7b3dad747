import { Kind, parse } from 'graphql'
import type { Operation } from '@/graphql/generated/operations'
import type { OperationClass } from './limits'

/** Their answers are ids and tokens that no browser is to see: only the shop itself asks them. */
const ownFields = new Set([
  'assignCustomerToGuestCart',
  'createEmptyCart',
  'createGuestCart',
  'customerCart',
  'generateCustomerToken',
  'generateCustomerTokenAsAdmin',
  'mergeCarts',
  'revokeCustomerToken',
])

/** Nothing of these is asked for somebody who is not signed in. The backend would refuse as well: this is the nearer lock. */
const customerFields = new Set([
  'addProductsToWishlist',
  'addWishlistItemsToCart',
  'assignCompareListToCustomer',
  'cancelOrder',
  'changeCustomerPassword',
  'clearWishlist',
  'createCustomerAddress',
  'createWishlist',
  'customer',
  'customerDownloadableProducts',
  'customerGroup',
  'customerOrders',
  'customerPaymentTokens',
  'deleteCustomer',
  'deleteCustomerAddress',
  'deleteCustomerAddressV2',
  'deletePaymentToken',
  'deleteWishlist',
  'removeProductsFromWishlist',
  'reorderItems',
  'updateCustomer',
  'updateCustomerAddress',
  'updateCustomerAddressV2',
  'updateCustomerEmail',
  'updateCustomerV2',
  'updateProductsInWishlist',
  'updateWishlist',
  'wishlist',
])

/** What cannot be undone, and what a stranger at an open screen would do first: the password must just have been given. */
const confirmedFields = new Set(['deleteCustomer'])

const classes: Record<string, OperationClass> = {
  applyCouponToCart: 'coupon',
  applyCouponsToCart: 'coupon',
  applyGiftCardToCart: 'coupon',
  changeCustomerPassword: 'password',
  confirmEmail: 'recover',
  contactUs: 'recover',
  createCustomer: 'recover',
  createCustomerV2: 'recover',
  guestOrder: 'guess',
  isEmailAvailable: 'recover',
  placeOrder: 'order',
  requestGuestOrderCancel: 'recover',
  requestPasswordResetEmail: 'recover',
  resendConfirmationEmail: 'recover',
  resetPassword: 'recover',
  sendEmailToFriend: 'recover',
  setPaymentMethodAndPlaceOrder: 'order',
  subscribeEmailToNewsletter: 'recover',
  updateCustomerEmail: 'password',
}

export type OperationNature = {
  fields: string[]
  isOwn: boolean
  needsCustomer: boolean
  needsConfirmation: boolean
  class: OperationClass
}

const known = new Map<string, OperationNature>()

function rootFields(text: string): string[] {
  for (const definition of parse(text).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    return definition.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
  }
  return []
}

/**
 * What a registered operation is, by the fields it asks for: who may ask it, how it is counted. It is read from the operation's
 * own text, so that no list of operations can be out of date.
 */
export function natureOf(operation: Operation<unknown, never>): OperationNature {
  const before = known.get(operation.hash)
  if (before) return before
  const fields = rootFields(operation.text)
  const nature: OperationNature = {
    fields,
    isOwn: fields.some((field) => ownFields.has(field)),
    needsCustomer: fields.some((field) => customerFields.has(field)),
    needsConfirmation: fields.some((field) => confirmedFields.has(field)),
    class: fields.map((field) => classes[field]).find(Boolean) ?? (operation.kind === 'mutation' ? 'write' : 'read'),
  }
  known.set(operation.hash, nature)
  return nature
}
