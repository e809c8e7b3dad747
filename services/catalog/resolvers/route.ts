import { inputError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { queryOf } from '../domain/url-path.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { categoryNode, isVisible, productNode } from './nodes.ts'
import { addressReach, type Entity, isShown, type Reach } from './reach.ts'

type Asked = { url: string }

/**
 * `route`: what lives at an address. `redirect_code` 301 or 302 says that it moved to `relative_url`; 0 that it is here,
 * and `relative_url` is then its proper address, also when the suffix was left out. Null when nothing lives there.
 * `urlResolver` is the same in fewer words, as Magento had it before.
 */
export function routeResolvers(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const reach = addressReach(parts, readsOf)

  async function reached({ url }: Asked, context: RequestContext): Promise<Reach | null> {
    if (url.trim() === '') throw inputError('"url" argument should be specified and not empty')
    // An unknown address may be given to a product, category or page later; its answer must not outlive that.
    context.tags.add('cat_p').add('cat_c').add('cms_p')
    const found = await reach(url, context)
    return found && { ...found, relativeUrl: found.relativeUrl + queryOf(url) }
  }

  async function entityAt(entity: Entity, { relativeUrl, redirectCode }: Reach, context: RequestContext) {
    const at = { relative_url: relativeUrl, redirect_code: redirectCode }
    const reads = readsOf(context)
    switch (entity.type) {
      case 'PRODUCT': {
        const product = await reads.product.load(entity.id)
        return isVisible(product) ? productNode(product, context, at) : null
      }
      case 'CATEGORY': {
        const category = (await reads.structure()).tree.get(entity.id)
        return category ? categoryNode(category, context, at) : null
      }
      case 'CMS_PAGE':
        return { __typename: 'CmsPage', identifier: entity.identifier, type: 'CMS_PAGE', ...at }
    }
  }

  return {
    route: async (_parent: unknown, args: Asked, context: RequestContext) => {
      const found = await reached(args, context)
      if (!found) return null
      if (found.entity) return entityAt(found.entity, found, context)
      const { relativeUrl, redirectCode } = found
      return { __typename: 'RoutableUrl', type: null, relative_url: relativeUrl, redirect_code: redirectCode }
    },
    urlResolver: async (_parent: unknown, args: Asked, context: RequestContext) => {
      const found = await reached(args, context)
      if (!found) return null
      const { relativeUrl, redirectCode, entity } = found
      if (entity && !(await isShown(entity, readsOf(context)))) return null
      const id = entity && (await numberOf(entity, parts))
      return {
        id,
        entity_uid: id === null ? null : encodeUid(id),
        type: entity?.type ?? null,
        canonical_url: relativeUrl,
        relative_url: relativeUrl,
        redirectCode,
      }
    },
  }
}

async function numberOf(entity: Entity, { page }: CatalogParts): Promise<number | null> {
  if (entity.type !== 'CMS_PAGE') return entity.id
  return (await page?.(entity.identifier))?.id ?? null
}
