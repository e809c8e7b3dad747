import type { FacetFragment } from '@/graphql/generated/types'
import type { ListState } from '@/lib/routing/list-state'
import { slugOf } from '@/lib/routing/slug'

/** One value a shopper may choose: `word` stands in the address, `value` goes to the backend. */
export type FacetOption = { word: string; value: string; label: string; count: number }

/** One kind of choice. `range` facets take one span such as 20_50, the others any number of words. */
export type Facet = { name: string; code: string; label: string; kind: 'choice' | 'range'; options: FacetOption[] }

/** What is sent as ProductAttributeFilterInput; the fields depend on the shop's attributes, so they are not in the schema. */
export type AttributeFilter = Record<string, { in: string[] } | { from?: string; to?: string } | { eq: string }>

/** A chosen value that the shop knows, for the list of applied filters. */
export type AppliedFilter = { facet: string; facetLabel: string; word: string; label: string }

const range = /^(\d{1,9}(?:\.\d{1,4})?|\*)?_(\d{1,9}(?:\.\d{1,4})?|\*)?$/

/** Magento names the category facet by its id field; shoppers read a word. */
const nameOf = (code: string) => (code === 'category_uid' || code === 'category_id' ? 'category' : code)

function isRangeFacet(facet: FacetFragment): boolean {
  const options = facet.options ?? []
  return facet.attribute_code === 'price' || (options.length > 0 && options.every((o) => o && range.test(o.value)))
}

/** Facets as a page shows them. Labels that would give the same word are told apart by their id. */
export function readFacets(aggregations: readonly (FacetFragment | null)[] | null | undefined): Facet[] {
  return (aggregations ?? []).flatMap((aggregation) => {
    if (!aggregation?.options) return []
    const kind = isRangeFacet(aggregation) ? 'range' : 'choice'
    const taken = new Set<string>()
    const options = aggregation.options.flatMap((option): FacetOption[] => {
      if (!option) return []
      const slug = slugOf(option.label ?? '') || slugOf(option.value)
      const word = kind === 'range' ? option.value : taken.has(slug) ? `${slug}-${slugOf(option.value)}` : slug
      taken.add(word)
      return [{ word, value: option.value, label: option.label ?? option.value, count: option.count ?? 0 }]
    })
    const code = aggregation.attribute_code
    return [{ name: nameOf(code), code, label: aggregation.label ?? code, kind, options }]
  })
}

/** A span as the backend wants it, or `null` when the word is none. An open end is left out. */
export function spanOf(word: string): { from?: string; to?: string } | null {
  const match = range.exec(word)
  if (!match) return null
  const [from, to] = [match[1], match[2]].map((end) => (end === '*' ? undefined : end))
  if (!from && !to) return null
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

export type FacetBounds = { low: number; high: number; step: number }

/** The ends of a facet of amounts, as round numbers a slider can stand on; `null` when there is nothing to choose between. */
export function boundsOf(facet: Facet | undefined): FacetBounds | null {
  const ends = (facet?.options ?? []).flatMap(({ word }) => {
    const { from = '0', to } = spanOf(word) ?? {}
    return to ? [Number(from), Number(to)] : [Number(from)]
  })
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  if (!(high > low)) return null
  // About a hundred steps: fine enough for a wish, coarse enough for the keys.
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => (high - low) / size <= 120) ?? 5000
  return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step, step }
}

export type ResolvedFilters = { filter: AttributeFilter; applied: AppliedFilter[]; ignored: string[] }

/** Turns the words of an address into the backend's ids. Words that mean nothing here are named, not obeyed. */
export function resolveFilters({ facets: chosen }: Pick<ListState, 'facets'>, facets: Facet[]): ResolvedFilters {
  const resolved: ResolvedFilters = { filter: {}, applied: [], ignored: [] }
  for (const [name, words] of Object.entries(chosen)) {
    const facet = facets.find((candidate) => candidate.name === name)
    if (!facet) {
      resolved.ignored.push(name)
      continue
    }
    const known = facet.kind === 'range' ? rangeChoice(facet, words) : choices(facet, words)
    resolved.ignored.push(...words.filter((word) => !known.some((option) => option.word === word)))
    if (known.length === 0) continue
    const { code, label: facetLabel } = facet
    resolved.filter[code] =
      facet.kind === 'range' ? (spanOf(known[0]?.word ?? '') ?? {}) : { in: known.map(({ value }) => value) }
    resolved.applied.push(...known.map(({ word, label }) => ({ facet: name, facetLabel, word, label })))
  }
  return resolved
}

const choices = (facet: Facet, words: string[]) => facet.options.filter(({ word }) => words.includes(word))

function rangeChoice(facet: Facet, words: string[]): FacetOption[] {
  const word = words.find((candidate) => spanOf(candidate))
  if (!word) return []
  return [facet.options.find((option) => option.word === word) ?? { word, value: word, label: word, count: 0 }]
}

/**
 * The facets of the whole list with the counts of the filtered one: what no longer fits stays in place with count 0, so
 * that nothing jumps while one chooses. A chosen facet counts as if it were not chosen, since its words are joined by "or".
 */
export function countFacets(all: Facet[], filtered: Facet[], apart: Record<string, Facet[]>): Facet[] {
  return all.map((facet) => {
    const counts = (apart[facet.code] ?? filtered).find(({ code }) => code === facet.code)?.options ?? []
    const countOf = (value: string) => counts.find((option) => option.value === value)?.count ?? 0
    if (facet.kind === 'range') return { ...facet, options: counts.length > 0 ? counts : facet.options }
    return { ...facet, options: facet.options.map((option) => ({ ...option, count: countOf(option.value) })) }
  })
}
