import { CreateEmptyCartOperation, CreateGuestCartOperation } from '@/graphql/generated/operations'
import { BackendError } from '@/lib/graphql/backend-error'
import { isOffered } from '@/lib/graphql/client'
import type { Ask, Json } from './ask-backend'

/** Opens a cart at the backend and answers its id: `createGuestCart`, or `createEmptyCart` where the release is older. */
export async function openCart(ask: Ask): Promise<string> {
  const operation = isOffered(CreateGuestCartOperation) ? CreateGuestCartOperation : CreateEmptyCartOperation
  const { data, errors } = await ask(operation, {})
  const created = data?.createGuestCart as { cart?: Json } | null | undefined
  const id = created?.cart?.id ?? data?.createEmptyCart
  if (typeof id !== 'string' || !id) {
    throw new BackendError(operation.name, errors[0]?.message ?? 'no cart id', errors)
  }
  return id
}
