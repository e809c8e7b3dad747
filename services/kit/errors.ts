import { GraphQLError } from 'graphql'

/**
 * Magento's categories of a refused request, as its clients read them from `extensions.category`.
 * An error without one of these is a breakdown of ours and is shown without its words.
 */
export type ErrorCategory =
  | 'graphql-input'
  | 'graphql-no-such-entity'
  | 'graphql-authorization'
  | 'graphql-authentication'
  | 'graphql-already-exists'
  | 'graphql-too-many-requests'

function refusal(message: string, category: ErrorCategory): GraphQLError {
  return new GraphQLError(message, { extensions: { category } })
}

/** What was asked cannot be understood or done: a malformed uid, a missing argument, an unknown currency. */
export function inputError(message: string): GraphQLError {
  return refusal(message, 'graphql-input')
}

/** What was asked for does not exist: a cart, an order, a page. */
export function noSuchEntity(message: string): GraphQLError {
  return refusal(message, 'graphql-no-such-entity')
}

/** The caller is known but may not do this; answered with HTTP 403. */
export function authorizationError(message: string): GraphQLError {
  return refusal(message, 'graphql-authorization')
}

/** The caller's token is missing, wrong or over; answered with HTTP 401. */
export function authenticationError(message: string): GraphQLError {
  return refusal(message, 'graphql-authentication')
}

/** What was to be made is there already: a cart of this id, an account of this address. */
export function alreadyExists(message: string): GraphQLError {
  return refusal(message, 'graphql-already-exists')
}

/** The caller has asked for this too often; later it is answered again. */
export function tooManyRequests(message: string): GraphQLError {
  return refusal(message, 'graphql-too-many-requests')
}

/** The category of an error, or null for a breakdown. */
export function categoryOf(error: { extensions?: Record<string, unknown> }): ErrorCategory | null {
  const category = error.extensions?.category
  return typeof category === 'string' && category.startsWith('graphql-') ? (category as ErrorCategory) : null
}
