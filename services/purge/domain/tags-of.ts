import type { StoreEvent } from '../../../contracts/events.ts'

/** What an event ends, in Magento's names of tags; products that it names by SKU are asked for. */
export type Ends = { tags: string[]; skus: string[] }

/** Which cached pages and answers an event ends; nothing for one that nobody sees. */
export function endsOf(event: StoreEvent): Ends {
  switch (event.type) {
    case 'product.changed':
      // Its own pages and lists that show it; and the lists of its categories, where it may have come, gone or moved.
      return { tags: [`cat_p_${event.productId}`, ...event.categoryIds.map((id) => `cat_c_p_${id}`)], skus: [] }
    case 'category.changed':
      return { tags: ['cat_c', `cat_c_${event.categoryId}`], skus: [] }
    case 'stock.changed':
      return { tags: [], skus: event.skus }
    case 'page.published':
    case 'page.removed':
      return { tags: [`cms_p_${event.identifier}`, 'cms_p'], skus: [] }
    case 'block.published':
      return { tags: [`cms_b_${event.identifier}`], skus: [] }
    case 'rules.changed':
      // Any price may be another: every page with a product carries this one.
      return { tags: event.kind === 'catalog' ? ['cat_p'] : [], skus: [] }
    case 'configuration.changed':
      return { tags: ['store', 'cat_p', 'cat_c', 'cms_p'], skus: [] }
    default:
      return { tags: [], skus: [] }
  }
}
