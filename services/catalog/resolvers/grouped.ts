import type { GraphQLResolveInfo } from 'graphql'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import type { Reads } from '../reads.ts'
import { type ProductNode, variantNode } from './nodes.ts'

/**
 * The members of a grouped product, each sold by itself; `qty` is what the page proposes. Among its links (`productLinks`
 * tells those that any product has) the members are the associated ones.
 */
export function groupedFields(
  readsOf: (context: RequestContext) => Reads,
  productLinks: TypeResolvers[string],
): TypeResolvers {
  const membersOf = async ({ id }: ProductNode, context: RequestContext) => {
    const reads = readsOf(context)
    const members = await reads.members.load(id)
    const products = await Promise.all(members.map(({ childId }) => reads.product.load(childId)))
    return members.flatMap((member, place) => {
      const product = products[place]
      return product ? { ...member, product } : []
    })
  }
  const fields = {
    items: async (group: ProductNode, _args: unknown, context: RequestContext) =>
      (await membersOf(group, context)).map(({ position, quantity, product }) => ({
        position,
        qty: quantity,
        product: variantNode(product),
      })),
    product_links: async (group: ProductNode, args: never, context: RequestContext, info: GraphQLResolveInfo) => {
      const others = ((await productLinks?.(group as never, args, context, info)) ?? []) as object[]
      const members = (await membersOf(group, context)).map(({ position, product }) => ({
        __typename: 'ProductLinks',
        sku: group.sku,
        link_type: 'associated',
        linked_product_sku: product.sku,
        linked_product_type: product.type,
        position,
      }))
      return [...others, ...members]
    },
  }
  return fields as unknown as TypeResolvers
}
