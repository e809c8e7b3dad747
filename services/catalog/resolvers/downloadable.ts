import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { downloadPath } from '../domain/option-path.ts'
import { linkSamplePath, samplePath } from '../downloads/sample-paths.ts'
import type { Reads } from '../reads.ts'
import type { DownloadSource } from '../store/download-store.ts'
import { titleIn } from '../store/part-store.ts'
import { addedPrice } from './bundle.ts'
import type { ProductNode } from './nodes.ts'

const kindOf = (source: DownloadSource | null) => (source === null ? null : 'file' in source ? 'FILE' : 'URL')

/** What a downloadable product offers. Where the files themselves lie is nobody's business. */
export function downloadableFields(readsOf: (context: RequestContext) => Reads): TypeResolvers {
  const fields = {
    links_title: async ({ id }: ProductNode, _args: unknown, context: RequestContext) =>
      (await readsOf(context).downloads.load(id))?.linksTitle ?? null,
    links_purchased_separately: async ({ id }: ProductNode, _args: unknown, context: RequestContext) =>
      (await readsOf(context).downloads.load(id))?.purchasedSeparately ? 1 : 0,
    downloadable_product_links: async ({ id }: ProductNode, _args: unknown, context: RequestContext) => {
      const links = (await readsOf(context).downloads.load(id))?.links ?? []
      return links.map((link) => ({
        id: link.id,
        uid: encodeUid(downloadPath(link.id)),
        title: titleIn(link, context.store.code),
        sort_order: link.position,
        price: addedPrice({ price: link.price, priceType: 'fixed' }, context),
        is_shareable: link.shareable,
        number_of_downloads: link.downloads,
        link_type: kindOf(link.content),
        sample_type: kindOf(link.sample),
        sample_file: null,
        sample_url: link.sample ? `${context.baseUrl}${linkSamplePath(link.id)}` : null,
      }))
    },
    downloadable_product_samples: async ({ id }: ProductNode, _args: unknown, context: RequestContext) => {
      const samples = (await readsOf(context).downloads.load(id))?.samples ?? []
      return samples.map((sample) => ({
        id: sample.id,
        title: titleIn(sample, context.store.code),
        sort_order: sample.position,
        sample_type: kindOf(sample.content),
        sample_file: null,
        sample_url: `${context.baseUrl}${samplePath(sample.id)}`,
      }))
    },
  }
  return fields as TypeResolvers
}
