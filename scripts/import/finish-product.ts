import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type product, product as productContract } from '../../contracts/catalogue.ts'
import { finishParts } from './finish-parts.ts'
import type { Variation } from './named-values.ts'
import type { Draft, DraftPicture } from './product-draft.ts'
import type { ReadProduct } from './product-export.ts'
import type { Report } from './report.ts'
import type { Survey } from './survey.ts'

export type ProductInput = z.input<typeof product>

/** Says something about the row that is being finished. */
type Tell = (severity: 'refused' | 'left out', column: string, reason: string) => void

function finishAttributes(draft: Draft, { book }: Survey, tell: Tell): Record<string, string | string[]> {
  const finished: Record<string, string | string[]> = {}
  for (const [code, values] of draft.attributes) {
    const { value, strays } = book.values(code, values)
    if (value.length > 0) finished[code] = value
    if (strays.length > 0)
      tell('left out', 'additional_attributes', `${code} takes one option; without ${strays.join(', ')}`)
  }
  return finished
}

function finishVariant({ sku, values }: Variation, survey: Survey, codes: readonly string[], tell: Tell) {
  const child = survey.products.get(sku)
  const missing = codes.filter((code) => !values[code])
  const column = 'configurable_variations'
  if (sku === '') return tell('left out', column, 'a variation without a SKU')
  if (!child) return tell('left out', column, `variation ${sku}: no product with this SKU was taken`)
  if (child.type === 'configurable') return tell('left out', column, `variation ${sku} is itself configurable`)
  if (missing.length > 0) return tell('left out', column, `variation ${sku} does not say its ${missing.join(', ')}`)
  const spelled = codes.map((code) => [code, survey.book.values(code, [values[code] ?? '']).value] as const)
  return { sku, values: Object.fromEntries(spelled) as Record<string, string> }
}

function finishConfigurable(draft: Draft, survey: Survey, tell: Tell): ProductInput['configurable'] {
  const codes = [...new Set(draft.variations.flatMap(({ values }) => Object.keys(values)))]
  const seen = new Set<string>()
  const variants = draft.variations.flatMap((variation) => {
    const variant = finishVariant(variation, survey, codes, tell)
    if (!variant) return []
    const combination = JSON.stringify(codes.map((code) => variant.values[code]))
    if (seen.has(combination)) {
      tell('left out', 'configurable_variations', `variation ${variant.sku} repeats the options of another`)
      return []
    }
    seen.add(combination)
    return [variant]
  })
  if (variants.length > 0 && codes.length > 0) return { attributes: codes, variants }
  tell('refused', 'configurable_variations', 'none of its variations can be taken')
  return undefined
}

function finishImages(draft: Draft, extra: readonly string[], mediaRoots: readonly string[], tell: Tell) {
  const named = new Map<string, DraftPicture>(draft.pictures.map((picture) => [picture.file, picture]))
  for (const file of extra) if (!named.has(file)) named.set(file, { file, label: '', column: 'image', roles: [] })
  const present = [...named.values()].filter(({ file, column }) => {
    const isThere = mediaRoots.some((root) => existsSync(join(root, 'catalog/product', file)))
    if (!isThere) tell('left out', column, `picture "${file}" is in no media folder`)
    return isThere
  })
  const hasMain = present.some(({ roles }) => roles.includes('image'))
  return present.map(({ file, label, roles }, position) => ({
    file,
    position,
    ...(label === '' ? {} : { label }),
    roles: hasMain || position > 0 ? roles : [...new Set([...roles, 'image', 'small_image', 'thumbnail'] as const)],
  }))
}

/**
 * The product as the catalogue takes it: options in one spelling, pictures that exist, variations and links that lead to
 * products. undefined when nothing is left that could be sold; the report says why.
 */
export function finishProduct(
  { cells, sku, draft }: ReadProduct & { draft: Draft },
  survey: Survey,
  mediaRoots: readonly string[],
  report: Report,
): ProductInput | undefined {
  const { file, line } = cells.row
  const tell: Tell = (severity, column, reason) => report.add({ severity, file, line, column, sku, reason })
  const { urlKey, isMoved } = survey.urlKeys.of(sku, draft.product.urlKey)
  if (isMoved) tell('left out', 'url_key', `"${draft.product.urlKey}" belongs to another product; taken as "${urlKey}"`)
  const configurable = draft.product.type === 'configurable' ? finishConfigurable(draft, survey, tell) : undefined
  if (draft.product.type === 'configurable' && !configurable) return undefined
  const parts = finishParts(draft.product, survey, mediaRoots, tell)
  if (!parts) return undefined
  const own = draft.product.links
  const more = survey.links.get(sku)
  const merged = (['related', 'upsell', 'crosssell'] as const).map((kind) => {
    const skus = [...new Set([...(own?.[kind] ?? []), ...(more?.[kind] ?? [])])]
    return [kind, skus.filter((linked) => survey.products.has(linked))] as const
  })
  const finished: ProductInput = {
    ...draft.product,
    urlKey,
    categories: draft.categories,
    attributes: finishAttributes(draft, survey, tell),
    images: finishImages(draft, survey.pictures.get(sku) ?? [], mediaRoots, tell),
    ...(configurable ? { configurable } : {}),
    ...parts,
    links: Object.fromEntries(merged.filter(([, skus]) => skus.length > 0)),
    translations: survey.translations.get(sku) ?? {},
  }
  const verdict = productContract.safeParse(finished)
  if (verdict.success) return finished
  for (const issue of verdict.error.issues) tell('refused', issue.path.join('.'), issue.message)
  return undefined
}
