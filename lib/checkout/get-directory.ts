import 'server-only'
import { DirectoryOperation } from '@/graphql/generated/operations'
import { keepFound } from '@/lib/cache/keep'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'
import { type Directory, directoryFrom } from './directory'

/** Where this variant of the shop sends to, or `null` for a variant that does not exist. */
export async function getDirectory(contextCode: string): Promise<Directory | null> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepFound(['store'])
    return null
  }
  const { data, tags } = await request(DirectoryOperation, {}, context)
  keepFound(['store', ...tags])
  return directoryFrom(data, context.storefront.locale)
}
