import type { Chance } from './chance.ts'
import { vocabulary } from './words.ts'

const longest = 14

/** About so many words of prose that means nothing, in sentences. */
export function sentences(chance: Chance, words: number): string {
  const parts: string[] = []
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 5 + chance.below(longest - 5))
    const sentence = Array.from({ length }, () => chance.oftenFirst(vocabulary)).join(' ')
    parts.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    left -= length
  }
  return parts.join(' ')
}
