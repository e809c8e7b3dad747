import type { RequestContext } from '../../kit/module.ts'
import type { Reads } from '../reads.ts'
import { galleryEntries } from './images.ts'
import type { ProductNode } from './nodes.ts'
import { productAddresses } from './product-addresses.ts'

type ReadsOf = (context: RequestContext) => Reads
type Field = (product: ProductNode, args: never, context: RequestContext) => unknown

/** Fields of products that few clients ask for: links as they are kept, addresses, and attributes Magento is born with. */
export function productDetails(readsOf: ReadsOf): Record<string, Field> {
  /** The value of one of Magento's own attributes, where a catalogue brought it as an attribute. */
  const kept = async ({ id }: ProductNode, code: string, context: RequestContext): Promise<string | null> => {
    const reads = readsOf(context)
    const attribute = (await reads.structure()).byCode.get(code)
    if (!attribute) return null
    const own = (await reads.values.load(id)).find(({ attribute_id }) => attribute_id === attribute.id)
    if (!own) return null
    return own.option_id === null ? own.value : (attribute.options.get(own.option_id)?.value ?? null)
  }
  const text =
    (code: string, otherwise: string | null = null): Field =>
    async (product, _args, context) =>
      (await kept(product, code, context)) ?? otherwise
  return {
    attribute_set_id: async ({ attributeSet }, _args, context) =>
      (await readsOf(context).attributeSets()).get(attributeSet) ?? null,
    country_of_manufacture: text('country_of_manufacture'),
    meta_keyword: text('meta_keyword'),
    options_container: text('options_container', 'container2'),
    gift_message_available: async (product, _args, context) =>
      (await kept(product, 'gift_message_available', context)) !== '0',
    media_gallery_entries: galleryEntries(readsOf),
    product_links: async ({ id, sku }, _args, context) => {
      const reads = readsOf(context)
      const links = await reads.links.load(id)
      const linked = await Promise.all(links.map((link) => reads.productBySku.load(link.linked_sku)))
      return links.flatMap(({ kind, linked_sku, position }, place) => {
        const product = linked[place]
        if (!product) return []
        const link = { link_type: kind, linked_product_sku: linked_sku, linked_product_type: product.type, position }
        return { __typename: 'ProductLinks', sku, ...link }
      })
    },
    websites: (_product, _args, { configuration }) => [
      {
        id: 1,
        code: configuration.websiteCode,
        name: configuration.websiteName,
        sort_order: 0,
        default_group_id: '1',
        is_default: true,
      },
    ],
    ...productAddresses(readsOf),
  }
}
