import type { RangeCut } from '../../../contracts/internal/search.ts'

const mostRanges = 1000

export type Range = { from: number; to: number; count: number }

/** The smallest of 1, 2, 5, 10, 20, 50 ... times `unit * scale` that cuts `span` into at most `parts` pieces. */
function step(span: number, parts: number, floor: number): number {
  for (let power = floor; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (span / (power * factor) <= parts) return power * factor
  }
}

/** Cents of a width as Magento finds it: the largest power of ten, from ten on, by which the values fall into two ranges. */
function decade(values: ArrayLike<number>, highest: number, major: number): number {
  for (let width = 10 ** (Math.floor(highest / major).toString().length - 1); ; width /= 10) {
    const units = width * major
    if (width <= 10) return units
    const first = Math.floor((values[0] ?? 0) / units)
    for (let i = 1; i < values.length; i++) if (Math.floor((values[i] ?? 0) / units) !== first) return units
  }
}

/**
 * Cuts values into ranges with round borders; empty ranges are left out. Both ends belong to a range, so that filtering
 * by `from` and `to` finds exactly `count` documents: the upper end is one `unit` below the next border.
 * @param unit the smallest distance between two values: 1 for whole numbers and minor units
 * @param major how many units make a number people read as round: 100 for cents
 * @param cut `even` gives at most seven or eight ranges; `decades` is Magento's way, which leaves two for prices up to 1,299
 */
export function cutIntoRanges(values: ArrayLike<number>, unit: number, major = 1, cut: RangeCut = 'even'): Range[] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  if (highest < lowest) return []
  const width =
    cut === 'even'
      ? step(highest - lowest, 7, unit * major)
      : cut === 'decades'
        ? decade(values, highest, major)
        : affordable(Math.max(cut.step, unit), highest - lowest)
  const first = Math.floor(lowest / width)
  const counts = new Uint32Array(Math.floor(highest / width) - first + 1)
  for (let i = 0; i < values.length; i++) {
    const at = Math.floor((values[i] ?? Number.NaN) / width) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  return Array.from(counts).flatMap((count, at) => {
    const from = (first + at) * width
    return count === 0 ? [] : { from, to: from + width - unit, count }
  })
}

/** A step that was set far too small for these values is taken ten times as wide, and again. */
function affordable(step: number, span: number): number {
  return span / step > mostRanges ? affordable(step * 10, span) : step
}
