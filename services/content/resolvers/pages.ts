import type { CmsBlock, CmsPage } from '../../../contracts/catalogue.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { cleanHtml } from '../clean-html.ts'
import { translated } from '../domain/translated.ts'
import type { PageStore, Stored } from '../store/page-store.ts'

type PageKey = { id?: number | null; identifier?: string | null }
type BlockKeys = { identifiers?: (string | null)[] | null }

/** Pages and blocks as a store view shows them. */
export function pageResolvers(store: PageStore) {
  return {
    async cmsPage(_parent: unknown, { id, identifier }: PageKey, context: RequestContext) {
      const wanted = identifier || id
      if (!wanted) throw inputError('"id" or "identifier" of the page should be specified')
      context.tags.add('cms_p')
      const [page] = await store.pages([wanted])
      if (!page) throw noSuchEntity(`The CMS page with the "${wanted}" ID doesn't exist.`)
      return pageView(page, context)
    },

    async cmsBlocks(_parent: unknown, { identifiers }: BlockKeys, context: RequestContext) {
      const wanted = (identifiers ?? []).filter((identifier) => identifier !== null)
      if (wanted.length === 0) throw inputError('"identifiers" of CMS blocks should be specified')
      context.tags.add('cms_b')
      for (const identifier of wanted) context.tags.add(`cms_b_${identifier}`)
      const found = new Map((await store.blocks(wanted)).map((block) => [block.identifier, block]))
      const items = wanted.map((identifier) => {
        const block = found.get(identifier)
        // An error in the place of the item: the other blocks are answered all the same.
        if (!block) return noSuchEntity(`The CMS block with the "${identifier}" ID doesn't exist.`)
        return blockView(block, context)
      })
      return { items }
    },

    /** The blocks that other services point at, all at once; null for one that is not there. */
    async blockReferences(references: { identifier: string }[], context: RequestContext) {
      const blocks = await store.blocks(references.map(({ identifier }) => identifier))
      const found = new Map(blocks.map((block) => [block.identifier, block]))
      return references.map(({ identifier }) => {
        context.tags.add('cms_b').add(`cms_b_${identifier}`)
        const block = found.get(identifier)
        return block ? blockView(block, context) : null
      })
    },

    /** The pages that other services point at, all at once. */
    async references(references: { identifier: string }[], context: RequestContext) {
      const pages = await store.pages(references.map(({ identifier }) => identifier))
      const found = new Map(pages.map((page) => [page.identifier, page]))
      return references.map(({ identifier }) => {
        const page = found.get(identifier)
        return page ? pageView(page, context) : null
      })
    },
  }
}

function blockView(block: Stored<CmsBlock>, { store }: RequestContext) {
  const { identifier, title, content } = translated(block, store.code)
  return { identifier, title, content: () => cleanHtml(content) }
}

function pageView(page: Stored<CmsPage>, { tags, store }: RequestContext) {
  tags.add(`cms_p_${page.id}`).add(`cms_p_${page.identifier}`)
  const { title, contentHeading, content, metaTitle, metaDescription } = translated(page, store.code)
  return {
    identifier: page.identifier,
    url_key: page.identifier,
    title,
    content: () => cleanHtml(content),
    content_heading: contentHeading ?? null,
    page_layout: '1column',
    meta_title: metaTitle ?? title,
    meta_description: metaDescription ?? null,
  }
}
