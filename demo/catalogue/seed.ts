/** A number from 0 up to 1 that is always the same for the same words: the shop's only source of chance. */
export function chance(...words: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of words.join('/')) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return (hash >>> 0) / 4294967296
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, ...words: (string | number)[]): number {
  return low + Math.floor(chance(...words) * (high - low + 1))
}

/** The list in another order, the same for the same words. */
export function shuffled<T>(list: readonly T[], ...words: (string | number)[]): T[] {
  return list
    .map((item, index) => ({ item, rank: chance(...words, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
