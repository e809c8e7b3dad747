/** A small seeded generator (mulberry32): the same seed gives the same picture. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The i-th value of the Halton sequence in base b: even coverage of lights and sub-pixels with few passes. */
export function halton(i, b) {
  let fraction = 1
  let value = 0
  for (let n = i; n > 0; n = Math.floor(n / b)) {
    fraction /= b
    value += fraction * (n % b)
  }
  return value
}
