import { Kind, type OperationDefinitionNode } from 'graphql'

/**
 * What everybody is answered alike, for a store view, a currency and a customer group: the fields whose answers Magento
 * keeps in its own page cache, and three about rules of the shop that name nobody. Whatever is not in this list, a field
 * that a later release brings too, is private: asked through /graphql in a visitor's name, never while a page is made.
 */
const publicFields = new Set([
  'attributesForm',
  'attributesList',
  'availableStores',
  'categories',
  'category',
  'categoryList',
  'checkoutAgreements',
  'cmsBlocks',
  'cmsPage',
  'countries',
  'country',
  'currency',
  'customAttributeMetadata',
  'customAttributeMetadataV2',
  'pickupLocations',
  'productReviewRatingsMetadata',
  'products',
  'recaptchaFormConfig',
  'recaptchaV3Config',
  'route',
  'storeConfig',
  'urlResolver',
])

export type Access = 'public' | 'private'

/** Whether the pages may ask for it: a query whose every field at the root is public. What cannot be told is private. */
export function accessOf({ operation, selectionSet }: OperationDefinitionNode): Access {
  const isPublic =
    operation === 'query' &&
    selectionSet.selections.every((one) => one.kind === Kind.FIELD && publicFields.has(one.name.value))
  return isPublic ? 'public' : 'private'
}
