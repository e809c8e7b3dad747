import type { SearchSort } from '../../../contracts/internal/search.ts'
import type { DocumentIndex, Positions } from './document-index.ts'
import type { TextColumn } from './text-column.ts'

type View = { view: string; locale: string }

/** The texts a way of sorting looks at, if it does. */
export function textsOf(index: DocumentIndex, way: SearchSort, view: string): TextColumn | undefined {
  if (way.by === 'name') return index.names(view)
  return way.by === 'text' ? index.sorts(view, way.field) : undefined
}

/**
 * A number per found place by which it is sorted, the least first: places without a value come last, whichever way one
 * sorts. `list` ascends.
 */
export function sortKeys(index: DocumentIndex, list: Int32Array, way: SearchSort, { view, locale }: View) {
  const keys = new Float64Array(list.length)
  const sign = way.descending ? -1 : 1
  if (way.by === 'number') {
    const numbers = index.numbers(way.field)
    for (let i = 0; i < list.length; i++) {
      const value = numbers?.at(list[i] ?? 0) ?? Number.NaN
      keys[i] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * value
    }
  } else if (way.by === 'position') positionKeys(keys, list, index.positions(way.category), sign)
  else {
    const texts = textsOf(index, way, view)
    const ranks = texts?.dictionary.ranks(locale)
    for (let i = 0; i < list.length; i++) {
      const number = texts?.at(list[i] ?? 0) ?? -1
      keys[i] = number < 0 ? Number.POSITIVE_INFINITY : sign * (ranks?.[number] ?? 0)
    }
  }
  return keys
}

/** Both lists ascend, so they are walked side by side. Strangers to the category stand behind everybody, or before. */
function positionKeys(keys: Float64Array, list: Int32Array, known: Positions | undefined, sign: number): void {
  let at = 0
  const stranger = sign * Number.MAX_SAFE_INTEGER
  for (let i = 0; i < list.length; i++) {
    const place = list[i] ?? 0
    while (known && at < known.places.length && known.places.at(at) < place) at++
    const stands = known && at < known.places.length && known.places.at(at) === place
    keys[i] = stands ? sign * known.positions.at(at) : stranger
  }
}

/** For longer pages than this, places are parted around the page instead of being kept in order. */
const longestHeap = 1000

/**
 * The entries of a page, in order, out of many that are in none: by the keys one after the other, then the newer
 * document first, as Magento does. Only the page is sorted.
 */
export function selectPage(
  index: DocumentIndex,
  list: Int32Array,
  keys: Float64Array[],
  { offset, limit }: { offset: number; limit: number },
): number[] {
  const end = Math.min(list.length, offset + limit)
  if (offset >= end) return []
  const compare = (a: number, b: number): number => {
    for (const column of keys) {
      const difference = (column[a] ?? 0) - (column[b] ?? 0)
      // Two infinities differ by no number: nothing is decided then.
      if (difference < 0 || difference > 0) return difference
    }
    return index.idAt(list[b] ?? 0) - index.idAt(list[a] ?? 0)
  }
  const first =
    end <= longestHeap ? smallest(list.length, end, keys[0], compare) : parted(list.length, offset, end, compare)
  const page = end <= longestHeap ? first.sort(compare).subarray(offset) : first.sort(compare)
  return Array.from(page, (at) => index.idAt(list[at] ?? 0))
}

type Compare = (a: number, b: number) => number

/**
 * The `count` smallest of 0 .. length-1 in no order, by a heap with the largest of them on top. Nearly all are turned away
 * at the top by their first key alone.
 */
function smallest(length: number, count: number, first: Float64Array | undefined, compare: Compare): Int32Array {
  const heap = Int32Array.from({ length: count }, (_, at) => at)
  for (let at = (count >> 1) - 1; at >= 0; at--) sink(heap, at, compare)
  for (let next = count; next < length; next++) {
    const top = heap[0] ?? 0
    if (first && (first[next] ?? 0) > (first[top] ?? 0)) continue
    if (compare(next, top) >= 0) continue
    heap[0] = next
    sink(heap, 0, compare)
  }
  return heap
}

function sink(heap: Int32Array, from: number, compare: Compare): void {
  for (let at = from; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    let largest = at
    if (left < heap.length && compare(heap[left] ?? 0, heap[largest] ?? 0) > 0) largest = left
    if (right < heap.length && compare(heap[right] ?? 0, heap[largest] ?? 0) > 0) largest = right
    if (largest === at) return
    const held = heap[at] ?? 0
    heap[at] = heap[largest] ?? 0
    heap[largest] = held
    at = largest
  }
}

/** What would stand from `start` to `end` if 0 .. length-1 were sorted, in no order: quickselect from both sides. */
function parted(length: number, start: number, end: number, compare: Compare): Int32Array {
  const all = Int32Array.from({ length }, (_, at) => at)
  if (end < length) part(all, 0, length - 1, end, compare)
  if (start > 0) part(all, 0, end - 1, start, compare)
  return all.slice(start, end)
}

/** Moves what belongs before `nth` before it. */
function part(all: Int32Array, from: number, to: number, nth: number, compare: Compare): void {
  let [low, high] = [from, to]
  while (low < high) {
    const pivot = all[(low + high) >> 1] ?? 0
    let [i, j] = [low, high]
    while (i <= j) {
      while (compare(all[i] ?? 0, pivot) < 0) i++
      while (compare(all[j] ?? 0, pivot) > 0) j--
      if (i > j) break
      const held = all[i] ?? 0
      all[i++] = all[j] ?? 0
      all[j--] = held
    }
    if (nth <= j) high = j
    else if (nth >= i) low = i
    else return
  }
}
