import 'server-only'
import { StoreOperation } from '@/graphql/generated/operations'
import { BackendError } from '@/lib/graphql/backend-error'
import { request } from '@/lib/graphql/client'
import { listVariants } from './list-variants'

/** Tells whether the commerce backend answers a simple question within its deadline. */
export async function backendAnswers(): Promise<boolean> {
  const [context] = listVariants()
  if (!context) return false
  try {
    await request(StoreOperation, {}, context)
    return true
  } catch (error) {
    if (error instanceof BackendError) return false
    throw error
  }
}
