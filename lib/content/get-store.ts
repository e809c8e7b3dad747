import 'server-only'
import { StoreOperation } from '@/graphql/generated/operations'
import { keepFound } from '@/lib/cache/keep'
import { storeTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** How the store view is set up, or `null` for a context that does not exist. */
export async function getStore(contextCode: string) {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepFound([storeTag])
    return null
  }
  const { data, tags } = await request(StoreOperation, {}, context)
  keepFound([storeTag, ...tags])
  return data.storeConfig
}
