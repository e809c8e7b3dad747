import { CombinedGraphQLErrors } from '@apollo/client/errors'

/** The code that the shop's door gave a refusal, or null for what is none of the door's. */
export function doorCode(error: unknown): string | null {
  const code = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.code : null
  return typeof code === 'string' ? code : null
}

/** Tells whether an answer says that nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean => doorCode(error) === 'SIGNED_OUT'
