import { type DownloadKind, placedSource } from './download-files.ts'
import type { Draft } from './product-draft.ts'
import type { SampleLink } from './sample-parts.ts'
import type { Survey } from './survey.ts'

type Product = Draft['product']
type Tell = (severity: 'refused' | 'left out', column: string, reason: string) => void

/** What may lie in a bundle or a group. */
const pieces = new Set(['simple', 'virtual', 'downloadable'])

/**
 * The parts of a product as far as they were taken: what leads to no product is left out, and a product of which nothing
 * is left is refused. undefined then; the report says why.
 */
export function finishParts(
  { sku, type, bundle, grouped, downloadable }: Product,
  survey: Survey,
  mediaRoots: readonly string[],
  tell: Tell,
): Pick<Product, 'bundle' | 'grouped' | 'downloadable'> | undefined {
  const isPiece = (column: string) => (part: { sku: string }) => {
    const kind = survey.products.get(part.sku)?.type
    if (kind === undefined) tell('left out', column, `${part.sku}: no product with this SKU was taken`)
    else if (!pieces.has(kind)) tell('left out', column, `${part.sku} is a ${kind} product: it cannot be a part`)
    return kind !== undefined && pieces.has(kind)
  }
  const nothing = (column: string, what: string) => {
    tell('refused', column, `none of its ${what} can be taken`)
    return undefined
  }
  if (type === 'bundle' && bundle) {
    const options = bundle.options
      .map((option) => ({ ...option, selections: option.selections.filter(isPiece('bundle_values')) }))
      .filter(({ selections }) => selections.length > 0)
    return options.length > 0 ? { bundle: { ...bundle, options } } : nothing('bundle_values', 'selections')
  }
  if (type === 'grouped' && grouped) {
    const members = grouped.members.filter(isPiece('associated_skus'))
    return members.length > 0 ? { grouped: { members } } : nothing('associated_skus', 'members')
  }
  if (type === 'downloadable' && downloadable) {
    const place = (source: SampleLink['content'], kind: DownloadKind) => {
      const { source: placed, isThere } = placedSource(source, kind, mediaRoots)
      if (!isThere && 'file' in placed) {
        tell('left out', 'downloadable_links', `file "${placed.file}" is in no folder: put it into downloads/`)
      }
      return placed
    }
    const more = survey.downloads.get(sku) ?? []
    const links = [...downloadable.links, ...more].map((link, position) => ({
      ...link,
      position,
      content: place(link.content, 'link'),
      ...(link.sample ? { sample: place(link.sample, 'linkSample') } : {}),
    }))
    const samples = (downloadable.samples ?? []).map((sample) => ({
      ...sample,
      content: place(sample.content, 'sample'),
    }))
    if (links.length === 0) return nothing('downloadable_links', 'links')
    return { downloadable: { ...downloadable, links, samples } }
  }
  return {}
}
