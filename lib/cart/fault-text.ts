import { CombinedGraphQLErrors } from '@apollo/client/errors'
import type { translator } from '@/lib/messages/translator'

/** Magento's words for failures whose message is meant for the shopper. */
const spoken = new Set(['graphql-input', 'graphql-no-such-entity', 'graphql-already-exists'])

const isDown = (extensions: Record<string, unknown> | undefined) => extensions?.code === 'BACKEND_DOWN'

/** Tells whether the backend was away, rather than unwilling. */
export function isBackendDown(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => isDown(extensions))
}

/** What to tell the shopper: the backend's own text where it speaks to people, the door's text, or ours. */
export function faultText(error: unknown, t: ReturnType<typeof translator>): string {
  if (!CombinedGraphQLErrors.is(error)) return t('cart.fault.unreachable')
  const [first] = error.errors
  const { code, category } = first?.extensions ?? {}
  if (first && (typeof code === 'string' || spoken.has(String(category)))) return first.message
  return t('cart.fault.internal')
}
