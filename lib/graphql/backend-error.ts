/** One entry of a GraphQL answer's `errors`. */
export type GraphQlFailure = { message: string; path?: (string | number)[]; extensions?: { category?: string } }

/** The backend could not answer. What a shopper did wrong is never an exception: see `user_errors`. */
export class BackendError extends Error {
  override name = 'BackendError'
  readonly operation: string
  readonly failures: GraphQlFailure[]

  constructor(operation: string, reason: string, failures: GraphQlFailure[], options?: ErrorOptions) {
    super(`${operation}: ${reason}`, options)
    this.operation = operation
    this.failures = failures
  }

  /** Magento's word for the first failure: graphql-no-such-entity, graphql-authorization … */
  get category(): string | undefined {
    return this.failures[0]?.extensions?.category
  }
}
