import { Bitset } from './bitset.ts'
import { Integers } from './columns.ts'

/** What was found, both ways: as bits and, ascending, as a list. */
export type Found = { bits: Bitset; list: Int32Array }

/**
 * The places that have a value, added in ascending order. Rare values are lists, common ones bits: whichever is smaller,
 * so that ten thousand makers cost no more than their products.
 */
export class PlaceSet {
  #list: Integers | null = new Integers()
  #bits: Bitset | null = null

  add(place: number): void {
    if (this.#bits) {
      this.#bits.add(place)
      return
    }
    const list = this.#list
    if (!list || (list.length > 0 && list.at(list.length - 1) === place)) return
    list.push(place)
    if (list.length * 32 > Math.max(place, 1024)) this.#toBits(list, place)
  }

  /** Adds all of these to a set. */
  addTo(other: Bitset): void {
    if (this.#bits) other.join(this.#bits)
    else if (this.#list) for (let i = 0; i < this.#list.length; i++) other.add(this.#list.at(i))
  }

  /** How many of what was found have the value, by whichever way is shortest. */
  countIn({ bits, list }: Found): number {
    if (this.#bits) return list.length < this.#bits.words.length ? among(list, this.#bits) : this.#bits.countWith(bits)
    return this.#list ? among(this.#list.values.subarray(0, this.#list.length), bits) : 0
  }

  #toBits(list: Integers, place: number): void {
    this.#bits = new Bitset(place + 1)
    for (let i = 0; i < list.length; i++) this.#bits.add(list.at(i))
    this.#list = null
  }
}

function among(list: Int32Array, bits: Bitset): number {
  let count = 0
  for (let i = 0; i < list.length; i++) if (bits.has(list[i] ?? 0)) count++
  return count
}
