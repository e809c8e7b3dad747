import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { attributeMetadata } from './attribute-metadata.ts'
import { categoriesResolvers } from './categories.ts'
import { categoryNode, type ProductNode, productNode } from './nodes.ts'
import { productFields } from './product.ts'
import { productTypeResolvers } from './product-types.ts'
import { productsResolvers } from './products.ts'
import { routeResolvers } from './route.ts'
import { shopperResolvers } from './shopper.ts'

/** Inventory knows products by SKU, everybody else by uid. */
type Reference = { uid: string } | { sku: string }

/** Everything the catalog answers. */
export function catalogResolvers(
  parts: CatalogParts,
  readsOf: (context: RequestContext) => Reads,
): Record<string, TypeResolvers> {
  const { products, Products } = productsResolvers(parts, readsOf)
  const { Query: categoryQuery, CategoryTree } = categoriesResolvers(parts, readsOf)
  const product = productFields(parts, readsOf)
  const byTypename = { __resolveType: ({ __typename }: { __typename: string }) => __typename }
  const productEntity = {
    // A cart may hold what is not shown by itself, so a reference finds variants and hidden products too.
    __resolveReferences: async (references: Reference[], context: RequestContext) => {
      const reads = readsOf(context)
      const found = await Promise.all(
        references.map((reference) =>
          'uid' in reference
            ? reads.product.load(decodeNumericUid(reference.uid))
            : reads.productBySku.load(reference.sku),
        ),
      )
      return found.map((info) => (info ? productNode(info, context) : null))
    },
  }
  const categoryEntity = {
    __resolveReferences: async (references: { uid: string }[], context: RequestContext) => {
      const { tree } = await readsOf(context).structure()
      return references.map(({ uid }) => {
        const category = tree.get(decodeNumericUid(uid))
        return category ? categoryNode(category, context) : null
      })
    },
  }
  const shopper = shopperResolvers(parts, readsOf)
  const resolvers = {
    Query: {
      products,
      ...categoryQuery,
      ...routeResolvers(parts, readsOf),
      ...attributeMetadata(readsOf),
      ...shopper.Query,
    },
    Mutation: shopper.Mutation,
    Customer: shopper.Customer,
    Products,
    CategoryProducts: {},
    CategoryTree: { ...CategoryTree, ...categoryEntity },
    CategoryInterface: { ...byTypename, ...categoryEntity },
    ProductInterface: {
      ...productEntity,
      __resolveType: ({ __typename }: ProductNode) => __typename,
    },
    ...productTypeResolvers(parts, readsOf, { ...product, ...productEntity } as TypeResolvers),
    CmsPage: {},
    CmsBlock: {},
    RoutableInterface: byTypename,
    PhysicalProductInterface: byTypename,
    MediaGalleryInterface: byTypename,
    ProductLinksInterface: byTypename,
    SwatchDataInterface: byTypename,
    AttributeValueInterface: byTypename,
    CustomAttributeMetadataInterface: byTypename,
    CustomAttributeOptionInterface: byTypename,
    AttributeSelectedOptionInterface: byTypename,
    AggregationOptionInterface: byTypename,
    LayerFilterItemInterface: byTypename,
  }
  return resolvers as Record<string, TypeResolvers>
}
