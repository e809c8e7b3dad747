import 'server-only'
import { BlocksOperation } from '@/graphql/generated/operations'
import { keepAbsent, keepFound } from '@/lib/cache/keep'
import { allBlocks, blockTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { BackendError } from '@/lib/graphql/backend-error'
import { request } from '@/lib/graphql/client'

/** The HTML of a CMS block, or `null` when there is none or it is switched off: its place on the page then collapses. */
export async function getBlock(contextCode: string, identifier: string): Promise<string | null> {
  'use cache'
  const names = [allBlocks, blockTag(identifier)]
  const context = contextOf(contextCode)
  if (!context) {
    keepAbsent(names)
    return null
  }
  try {
    const { data, tags } = await request(BlocksOperation, { identifiers: [identifier] }, context)
    const content = data.cmsBlocks?.items?.[0]?.content ?? null
    if (content) keepFound([...names, ...tags])
    else keepAbsent(names)
    return content
  } catch (error) {
    // Magento answers an unknown block with an error beside the data; a breakdown has another name.
    if (!(error instanceof BackendError) || error.category !== 'graphql-no-such-entity') throw error
    keepAbsent(names)
    return null
  }
}
