import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { categoryOf } from '../errors.ts'

/** Magento 2.4.8's statuses: 401 and 403 by the first categorised error, else 200. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  for (const error of errors) {
    const category = categoryOf(error)
    if (category === 'graphql-authentication') return 401
    if (category === 'graphql-authorization') return 403
    if (category) return 200
  }
  return 200
}

/**
 * What the outside may read of the errors of an execution. A refusal keeps its words. A breakdown of ours becomes
 * Magento's "Internal server error", its words and stack go to the log under the request's id.
 */
export function shownErrors(errors: readonly GraphQLError[], log: Logger, requestId: string): GraphQLFormattedError[] {
  return errors.map((error) => {
    if (categoryOf(error)) return error.toJSON()
    log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'a field could not be answered')
    const { path, nodes } = error
    return new GraphQLError('Internal server error', { path, nodes } as never).toJSON()
  })
}
