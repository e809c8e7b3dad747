import 'server-only'
import { PageOperation } from '@/graphql/generated/operations'
import { keepAbsent, keepFound } from '@/lib/cache/keep'
import { allPages } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { BackendError } from '@/lib/graphql/backend-error'
import { request } from '@/lib/graphql/client'

/** A CMS page, or `null` when the backend has none of this name (Magento says so with an error). */
export async function getPage(contextCode: string, identifier: string) {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepAbsent([allPages])
    return null
  }
  try {
    const { data, tags } = await request(PageOperation, { identifier }, context)
    if (data.cmsPage) keepFound([allPages, ...tags])
    else keepAbsent([allPages])
    return data.cmsPage
  } catch (error) {
    if (!(error instanceof BackendError) || error.category !== 'graphql-no-such-entity') throw error
    keepAbsent([allPages])
    return null
  }
}
