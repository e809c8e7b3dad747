/** Numbers that look like chance and are the same each time: the n-th product is the same in every catalogue. */
export type Chance = {
  /** From 0 up to 1. */
  share(): number
  /** A whole number below `bound`. */
  below(bound: number): number
  /** One of a list, each as likely as the other. */
  of<T>(list: readonly T[]): T
  /** One of a list, the first ones far more often than the last ones: how words and brands are used (Zipf's law). */
  oftenFirst<T>(list: readonly T[]): T
  /** True in this share of all cases. */
  happens(share: number): boolean
}

/** Chance that begins at a number: mulberry32, whose state is one word. */
export function chanceFrom(seed: number): Chance {
  // Neighbouring numbers must not begin alike, so the seed is stirred first.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index]
    if (item === undefined) throw new Error('There is nothing to choose from.')
    return item
  }
  return {
    share,
    below: (bound) => Math.floor(share() * bound),
    of: (list) => at(list, Math.floor(share() * list.length)),
    // The logarithm of a rank is spread evenly, so rank n comes up about 1/n as often as the first.
    oftenFirst: (list) => at(list, Math.floor((list.length + 1) ** share()) - 1),
    happens: (wanted) => share() < wanted,
  }
}
