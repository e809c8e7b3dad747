import { queryString } from '@/lib/routing/query-string'
import type { SwatchLook } from './swatches'

/** One value of a configurable option; `word` stands in the address. */
export type OptionValue = { uid: string; word: string; label: string; look: SwatchLook | null }
export type ProductOption = { code: string; label: string; values: OptionValue[] }

/** A price in words of the shop's language. `value` is only for comparing. */
export type PriceWords = { value: number; final: string; regular: string | null; saved: string | null }
/** A price from a number of pieces on, in words. */
export type TierWords = { quantity: number; value: number; text: string; saved: string }
export type StockWords = { tone: 'in' | 'low' | 'out'; text: string }

/** A saleable combination: option code to value uid. `pictures` are indexes into the product's pictures. */
export type Variant = {
  sku: string
  uids: Record<string, string>
  price: PriceWords
  tiers: TierWords[]
  stock: StockWords
  pictures: number[]
}

/** Option code to chosen value uid; options that are open are absent. */
export type Selection = Record<string, string>

/** The selection an address names. Unknown words are ignored; an option with a single value is chosen already. */
export function parseSelection(state: URLSearchParams, options: ProductOption[]): Selection {
  const selection: Selection = {}
  for (const { code, values } of options) {
    const named = values.find(({ word }) => word === state.get(code)?.toLowerCase())
    const chosen = named ?? (values.length === 1 ? values[0] : undefined)
    if (chosen) selection[code] = chosen.uid
  }
  return selection
}

/** The selection that values chosen elsewhere make, such as those of a line in the cart. */
export function selectionOf(uids: readonly string[], options: ProductOption[]): Selection {
  const chosen = options.flatMap(({ code, values }): [string, string][] => {
    const value = values.find(({ uid }) => uids.includes(uid))
    return value ? [[code, value.uid]] : []
  })
  return Object.fromEntries(chosen)
}

/** The query string that names a selection; options with a single value go without saying. */
export function selectionQuery(selection: Selection, options: ProductOption[]): string {
  const words = options.map(({ code, values }): [string, string | undefined] => [
    code,
    values.length > 1 ? values.find(({ uid }) => uid === selection[code])?.word : undefined,
  ])
  return queryString(Object.fromEntries(words))
}

const fits = (variant: Variant, selection: Selection) =>
  Object.entries(selection).every(([code, uid]) => variant.uids[code] === uid)

/** The variants that are still possible. */
export const matching = (variants: Variant[], selection: Selection): Variant[] =>
  variants.filter((variant) => fits(variant, selection))

/** The one variant that a complete selection means, or `null` while options are open or the combination is not made. */
export function chosenVariant(variants: Variant[], options: ProductOption[], selection: Selection): Variant | null {
  if (options.some(({ code }) => !selection[code])) return null
  return variants.find((variant) => fits(variant, selection)) ?? null
}

export type Availability = 'available' | 'sold-out' | 'not-made'

/** Whether a value can be had together with what is chosen in the other options. */
export function availabilityOf(code: string, uid: string, selection: Selection, variants: Variant[]): Availability {
  const candidates = matching(variants, { ...selection, [code]: uid })
  if (candidates.length === 0) return 'not-made'
  return candidates.some(({ stock }) => stock.tone !== 'out') ? 'available' : 'sold-out'
}

/** The price to show for what is chosen so far, and whether it is the lowest of several. */
export function priceOf(candidates: Variant[]): { price: PriceWords; from: boolean } | null {
  // What is sold out says nothing about the price, unless nothing else is left.
  const saleable = candidates.filter(({ stock }) => stock.tone !== 'out')
  const prices = (saleable.length > 0 ? saleable : candidates).map(({ price }) => price)
  const [first, ...others] = [...prices].sort((a, b) => a.value - b.value)
  return first ? { price: first, from: others.some(({ value }) => value !== first.value) } : null
}

/** The pictures for what is chosen so far; `null` when they are the product's own. */
export function picturesOf(candidates: Variant[], selection: Selection): number[] | null {
  if (Object.keys(selection).length === 0) return null
  return candidates.find(({ pictures }) => pictures.length > 0)?.pictures ?? null
}
