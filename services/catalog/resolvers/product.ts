import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { magentoMoment } from '../day.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { customAttributes } from './custom-attributes.ts'
import { galleryOf, imageFor, swatchImage } from './images.ts'
import { categoryNode, isVisible, type ProductNode, productNode } from './nodes.ts'
import { priceFields } from './price.ts'
import { productDetails } from './product-details.ts'
import { reviewFields } from './reviews.ts'

type Field = (product: ProductNode, args: never, context: RequestContext) => unknown

/** The fields that every type of product has. */
export function productFields(parts: CatalogParts, readsOf: (context: RequestContext) => Reads): TypeResolvers {
  const suffixed = ({ urlKey, relative_url }: ProductNode, _args: unknown, { configuration }: RequestContext) =>
    relative_url ?? `${urlKey}${configuration.productUrlSuffix}`
  const html = (key: 'description' | 'shortDescription'): Field => {
    return async ({ id }, _args, context) => ({ html: (await readsOf(context).longText.load(id))[key] ?? '' })
  }
  const short = (key: 'name' | 'metaTitle' | 'metaDescription'): Field => {
    return async ({ id }, _args, context) => (await readsOf(context).shortText.load(id))[key]
  }
  const linked = (kind: string): Field => {
    return async ({ id }, _args, context) => {
      const reads = readsOf(context)
      const links = (await reads.links.load(id)).filter((link) => link.kind === kind)
      const products = await Promise.all(links.map(({ linked_sku }) => reads.productBySku.load(linked_sku)))
      return products.filter(isVisible).map((product) => productNode(product, context))
    }
  }
  const fields: Record<string, Field> = {
    type_id: ({ type }) => type,
    name: short('name'),
    meta_title: short('metaTitle'),
    meta_description: short('metaDescription'),
    description: html('description'),
    short_description: html('shortDescription'),
    url_key: ({ urlKey }) => urlKey,
    url_suffix: (_product, _args, { configuration }) => configuration.productUrlSuffix,
    // Also for who came by way of a category, a redirect or with a query.
    canonical_url: ({ urlKey }, _args, { configuration }) => `${urlKey}${configuration.productUrlSuffix}`,
    relative_url: suffixed,
    redirect_code: ({ redirect_code }) => redirect_code ?? 0,
    type: () => 'PRODUCT',
    image: imageFor(readsOf, 'image'),
    small_image: imageFor(readsOf, 'small_image'),
    thumbnail: imageFor(readsOf, 'thumbnail'),
    swatch_image: swatchImage(readsOf),
    media_gallery: galleryOf(readsOf),
    ...priceFields(parts, readsOf),
    new_from_date: ({ newFrom }) => newFrom && `${newFrom} 00:00:00`,
    new_to_date: ({ newTo }) => newTo && `${newTo} 00:00:00`,
    created_at: ({ createdAt }) => magentoMoment(createdAt),
    updated_at: ({ updatedAt }) => magentoMoment(updatedAt),
    categories: async ({ id }, _args, context) => {
      const { tree } = await readsOf(context).structure()
      const assigned = await readsOf(context).categoryIds.load(id)
      const categories = assigned.flatMap(({ category_id }) => tree.get(category_id) ?? [])
      // The one that holds the whole shop says nothing about a product.
      return categories.filter(({ level }) => level > 1).map((category) => categoryNode(category, context))
    },
    related_products: linked('related'),
    upsell_products: linked('upsell'),
    crosssell_products: linked('crosssell'),
    custom_attributesV2: customAttributes(readsOf),
    ...productDetails(readsOf),
    ...reviewFields(readsOf),
  }
  return fields as TypeResolvers
}
