import 'server-only'
import { CategoryOperation } from '@/graphql/generated/operations'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allCategories, categoryTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** What a category says about itself, without its products; `null` when it is gone. */
export async function getCategory(contextCode: string, uid: string) {
  'use cache'
  const context = contextOf(contextCode)
  const answer = context && (await request(CategoryOperation, { uid }, context))
  const category = answer?.data.categories?.items?.[0] ?? null
  if (answer && category) keepFound([allCategories, categoryTag(uid), ...answer.tags])
  else keepMissing([allCategories, categoryTag(uid)])
  return category
}
