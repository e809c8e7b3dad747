import { inputError } from '../../kit/errors.ts'
import type { RequestContext, Resolver } from '../../kit/module.ts'
import { candidatePaths, queryOf, requestPath } from '../domain/url-path.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { type Address, findAddress, homeOf } from '../store/address-store.ts'
import { categoryNode, isVisible, productNode, type Reached } from './nodes.ts'

/**
 * `route`: what lives at an address. `redirect_code` 301 or 302 says that it moved to `relative_url`; 0 that it is here,
 * and `relative_url` is then its proper address, also when the suffix was left out. Null when nothing lives there.
 */
export function routeResolver(
  { database }: CatalogParts,
  readsOf: (context: RequestContext) => Reads,
): Resolver<unknown, { url: string }> {
  return async (_parent, { url }, context) => {
    if (url.trim() === '') throw inputError('"url" argument should be specified and not empty')
    const { productUrlSuffix, categoryUrlSuffix } = context.configuration
    // An unknown address may be given to a product, category or page later; its answer must not outlive that.
    context.tags.add('cat_p').add('cat_c').add('cms_p')
    const path = requestPath(url) ?? 'home'
    const paths = candidatePaths(path, [productUrlSuffix, categoryUrlSuffix])
    const address = await findAddress(database.read(), paths, context.store.code)
    if (!address) return null
    const reached = await whereTo(address)
    if (!reached) return null
    reached.relative_url += queryOf(url)
    return entityAt(address, reached, context)
  }

  async function whereTo(address: Address): Promise<(Reached & { relative_url: string }) | null> {
    const { redirect_code, entity_type, target, request_path } = address
    if (redirect_code === 0) return { relative_url: request_path, redirect_code }
    const home = entity_type === 'CUSTOM' ? target : await homeOf(database.read(), address)
    return home === null ? null : { relative_url: home, redirect_code }
  }

  async function entityAt({ entity_type, entity_id, target }: Address, reached: Reached, context: RequestContext) {
    const reads = readsOf(context)
    switch (entity_type) {
      case 'PRODUCT': {
        const product = await reads.product.load(entity_id)
        return isVisible(product) ? productNode(product, context, reached) : null
      }
      case 'CATEGORY': {
        const category = (await reads.structure()).tree.get(entity_id)
        return category ? categoryNode(category, context, reached) : null
      }
      case 'CMS_PAGE':
        return { __typename: 'CmsPage', identifier: target, type: 'CMS_PAGE', ...reached }
      case 'CUSTOM':
        return { __typename: 'RoutableUrl', type: null, ...reached }
    }
  }
}
