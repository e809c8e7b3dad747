import type { SearchTexts } from '../../../contracts/internal/search.ts'
import { measuredWords } from './words.ts'

/** The parts of a document's words, each a bit of a hit. */
export const parts = { name: 1, sku: 2, words: 4, shortDescription: 8, description: 16 } as const
export const anyPart = 31
/** Where a document says what it is, rather than what it is for. */
export const headParts = parts.name | parts.sku | parts.words

/** How much a hit in a part says, and how long such a part usually is: a word says less among many. */
const weights: [keyof typeof parts, number, number][] = [
  ['name', 10, 5],
  ['sku', 8, 2],
  ['words', 5, 12],
  ['shortDescription', 2, 20],
  ['description', 1, 80],
]

const impactBits = 11
const impactMask = (1 << impactBits) - 1
const saturation = 1.2
const lengthShare = 0.75
/** No hit says more than its weight times this. */
const strongest = weights.reduce((sum, [, weight]) => sum + weight, 0) * (saturation + 1)

/** What a hit is worth, from 0 to 2047, and in which parts it is: one number of sixteen bits. */
export const impactOf = (payload: number) => payload & impactMask
export const partsOf = (payload: number) => payload >>> impactBits

/**
 * Every word of a document with what it is worth there: BM25 without the rarity of the word, which is known only when
 * somebody asks, summed over the parts by their weight.
 */
export function weighWords(texts: SearchTexts, skus: string[]): Map<string, number> {
  const all = { ...texts, sku: skus.join(' ') }
  const found = new Map<string, { worth: number; parts: number }>()
  for (const [part, weight, usualLength] of weights) {
    const words = measuredWords(all[part])
    const length = 1 - lengthShare + (lengthShare * words.length) / usualLength
    const times = new Map<string, number>()
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    for (const [word, count] of times) {
      const worth = (weight * count * (saturation + 1)) / (count + saturation * length)
      const known = found.get(word)
      if (known) {
        known.worth += worth
        known.parts |= parts[part]
      } else found.set(word, { worth, parts: parts[part] })
    }
  }
  const payloads = new Map<string, number>()
  for (const [word, { worth, parts: where }] of found) {
    const impact = Math.max(1, Math.min(impactMask, Math.round((worth / strongest) * impactMask)))
    payloads.set(word, (where << impactBits) | impact)
  }
  return payloads
}
