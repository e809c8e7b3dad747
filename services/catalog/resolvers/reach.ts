import type { RequestContext } from '../../kit/module.ts'
import { type CategoryNode, urlPathIn } from '../domain/category-tree.ts'
import { candidatePaths, requestPath } from '../domain/url-path.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { type Address, findAddress, homeOf } from '../store/address-store.ts'
import { isVisible } from './nodes.ts'

/** Where an address leads. `entity` is null where it leads out of the shop, or to a path that nothing of it lives at. */
export type Reach = {
  relativeUrl: string
  /** 0 when it is here; 301 or 302 when it moved to `relativeUrl`. */
  redirectCode: number
  entity: Entity | null
}
export type Entity = { type: 'PRODUCT' | 'CATEGORY'; id: number } | { type: 'CMS_PAGE'; identifier: string }

/** A redirect to a redirect is followed this often, so that a circle ends. */
const mostSteps = 10
const isOutside = (target: string) => /^([a-z][a-z\d+.-]*:)?\/\//i.test(target)

/** Follows an address to what lives there: by itself, moved, below a category, or behind redirects. Null for nothing. */
export function addressReach({ database, page }: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  return async (url: string, context: RequestContext): Promise<Reach | null> => {
    const path = requestPath(url) ?? context.configuration.display.cms.homePage
    const address = (await at(path, context)) ?? (await numbered(path))
    if (!address) return null
    if (address.request_path === '') {
      const relativeUrl = await home(address, context)
      return relativeUrl === null ? null : { relativeUrl, redirectCode: 0, entity: entityOf(address) }
    }
    const { redirect_code: redirectCode, request_path: here } = address
    if (address.entity_type !== 'CUSTOM') {
      const own = redirectCode === 0 && address.view !== '' ? here : await home(address, context)
      if (own === null) return null
      // Who followed an address that is for all views where this one has its own is sent there.
      return { relativeUrl: own, redirectCode: own === here ? 0 : redirectCode || 301, entity: entityOf(address) }
    }
    const end = await follow(address, context)
    if (!end) return null
    // Without a redirect the page is shown under the address that was asked for.
    return redirectCode === 0 ? end.entity && { ...end, relativeUrl: here, redirectCode } : { ...end, redirectCode }
  }

  async function at(path: string, context: RequestContext): Promise<Address | null> {
    const { productUrlSuffix, categoryUrlSuffix } = context.configuration
    const paths = candidatePaths(path, [productUrlSuffix, categoryUrlSuffix])
    return (await findAddress(database.read(), paths, context.store.code)) ?? belowCategory(path, context)
  }

  /** Magento lets a product also live below each category that lists it. */
  async function belowCategory(path: string, context: RequestContext): Promise<Address | null> {
    const split = path.lastIndexOf('/')
    if (split < 1) return null
    const page = await findAddress(database.read(), [path.slice(split + 1)], context.store.code)
    if (page?.entity_type !== 'PRODUCT' || page.redirect_code !== 0) return null
    const reads = readsOf(context)
    const { tree } = await reads.structure()
    const listing = tree.listing((await reads.categoryIds.load(page.entity_id)).map(({ category_id }) => category_id))
    const isAt = (category: CategoryNode | undefined, above: string) =>
      category !== undefined && urlPathIn(category, context.store.code) === above
    const isListed = listing.some((id) => isAt(tree.get(id), path.slice(0, split)))
    return isListed ? { ...page, view: context.store.code, request_path: path } : null
  }

  /** Magento's own names of pages: whoever knows a number may ask by it, and is told the proper address. */
  async function numbered(path: string): Promise<Address | null> {
    const [, kind, digits] =
      /^(catalog\/product|catalog\/category|cms\/page)\/view\/(?:page_)?id\/(\d{1,9})\b/.exec(path) ?? []
    if (!kind) return null
    const here = { view: '', request_path: '', redirect_code: 0 }
    if (kind === 'cms/page') {
      const found = await page?.(Number(digits))
      return found ? { ...here, entity_type: 'CMS_PAGE', entity_id: 0, target: found.identifier } : null
    }
    const entity_type = kind === 'catalog/product' ? 'PRODUCT' : 'CATEGORY'
    return { ...here, entity_type, entity_id: Number(digits), target: null }
  }

  function home(address: Address, { store }: RequestContext): Promise<string | null> {
    return homeOf(database.read(), address, store.code)
  }

  async function follow(start: Address, context: RequestContext): Promise<Omit<Reach, 'redirectCode'> | null> {
    let address = start
    for (let step = 0; step < mostSteps; step++) {
      const target = address.target ?? ''
      const path = isOutside(target) ? null : requestPath(target)
      const next = path === null ? null : await at(path, context)
      if (!next) return { relativeUrl: target, entity: null }
      if (next.entity_type !== 'CUSTOM') {
        const relativeUrl = await home(next, context)
        return relativeUrl === null ? null : { relativeUrl, entity: entityOf(next) }
      }
      address = next
    }
    return null
  }
}

function entityOf({ entity_type, entity_id, target }: Address): Entity | null {
  if (entity_type === 'CMS_PAGE') return { type: entity_type, identifier: target ?? '' }
  return entity_type === 'CUSTOM' ? null : { type: entity_type, id: entity_id }
}

/** Whether shoppers may see what an address leads to; a page is the content service's to judge. */
export async function isShown(entity: Entity, reads: Reads): Promise<boolean> {
  if (entity.type === 'PRODUCT') return isVisible(await reads.product.load(entity.id))
  return entity.type === 'CMS_PAGE' || (await reads.structure()).tree.get(entity.id) !== undefined
}
