import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { bundleResolvers } from './bundle.ts'
import { configurableFields } from './configurable.ts'
import { customOptionFields } from './custom-options.ts'
import { downloadableFields } from './downloadable.ts'
import { groupedFields } from './grouped.ts'

/** The six types of products: what all have (`product`), and what each has besides. */
export function productTypeResolvers(
  parts: CatalogParts,
  readsOf: (context: RequestContext) => Reads,
  product: TypeResolvers,
): Record<string, TypeResolvers> {
  const customizable = { ...product, ...customOptionFields(readsOf) } as TypeResolvers
  const { BundleProduct, BundleItem, BundleItemOption } = bundleResolvers(parts, readsOf, product.price_range)
  const byTypename = { __resolveType: ({ __typename }: { __typename: string }) => __typename }
  return {
    SimpleProduct: customizable,
    VirtualProduct: customizable,
    ConfigurableProduct: { ...customizable, ...configurableFields(readsOf) } as TypeResolvers,
    BundleProduct: { ...customizable, ...BundleProduct } as TypeResolvers,
    GroupedProduct: { ...product, ...groupedFields(readsOf, product.product_links) } as TypeResolvers,
    DownloadableProduct: { ...customizable, ...downloadableFields(readsOf) } as TypeResolvers,
    BundleItem,
    BundleItemOption,
    CustomizableProductInterface: byTypename as TypeResolvers,
    CustomizableOptionInterface: byTypename as TypeResolvers,
  }
}
