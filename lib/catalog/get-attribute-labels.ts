import 'server-only'
import { AttributeLabelsOperation } from '@/graphql/generated/operations'
import { keepFound } from '@/lib/cache/keep'
import { storeTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { isOffered, request } from '@/lib/graphql/client'

/**
 * What product attributes are called in this store view, by code. A release that cannot tell (before 2.4.7) gives none: the
 * page then uses the names of the facets, or the codes themselves.
 */
export async function getAttributeLabels(contextCode: string, codes: string[]): Promise<Record<string, string>> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context || codes.length === 0 || !isOffered(AttributeLabelsOperation)) {
    keepFound([storeTag])
    return {}
  }
  const attributes = codes.map((attribute_code) => ({ attribute_code, entity_type: 'catalog_product' }))
  const { data, tags } = await request(AttributeLabelsOperation, { attributes }, context)
  keepFound([storeTag, ...tags])
  const items = data.customAttributeMetadataV2?.items ?? []
  return Object.fromEntries(items.flatMap((item) => (item?.label ? [[String(item.code), item.label]] : [])))
}
