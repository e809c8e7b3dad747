export type Range = { from: number; to: number; count: number }

/** The smallest of 1, 2, 5, 10, 20, 50 ... times `unit * scale` that cuts `span` into at most `parts` pieces. */
function step(span: number, parts: number, floor: number): number {
  for (let power = floor; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (span / (power * factor) <= parts) return power * factor
  }
}

/**
 * Cuts values into at most seven or eight ranges with round borders; empty ranges are left out. Both ends belong to a
 * range, so that filtering by `from` and `to` finds exactly `count` documents: the upper end is one `unit` below the
 * next border. Magento cuts by powers of ten only, which leaves two ranges for prices up to 1,299.
 * @param unit the smallest distance between two values: 1 for whole numbers and minor units
 * @param major how many units make a number people read as round: 100 for cents
 */
export function cutIntoRanges(values: Iterable<number>, unit: number, major = 1): Range[] {
  const sorted = Float64Array.from(values).sort()
  const lowest = sorted[0]
  const highest = sorted[sorted.length - 1]
  if (lowest === undefined || highest === undefined) return []
  const width = step(highest - lowest, 7, unit * major)
  const ranges: Range[] = []
  for (const value of sorted) {
    const from = Math.floor(value / width) * width
    const last = ranges[ranges.length - 1]
    if (last?.from === from) last.count++
    else ranges.push({ from, to: from + width - unit, count: 1 })
  }
  return ranges
}
