/** A growing set of small whole numbers, one bit each: 100,000 documents in 12 KB, joined and counted word by word. */
export class Bitset {
  words: Uint32Array

  constructor(size = 0) {
    this.words = new Uint32Array((size + 31) >>> 5)
  }

  add(n: number): void {
    const word = n >>> 5
    if (word >= this.words.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.words.length * 2))
      larger.set(this.words)
      this.words = larger
    }
    this.words[word] = (this.words[word] ?? 0) | (1 << (n & 31))
  }

  delete(n: number): void {
    const word = n >>> 5
    if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (n & 31))
  }

  has(n: number): boolean {
    return ((this.words[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0
  }

  copy(): Bitset {
    const copy = new Bitset()
    copy.words = this.words.slice()
    return copy
  }

  /** Keeps what is in the other too. */
  keep(other: Bitset): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0)
    return this
  }

  /** Takes in what the other holds. */
  join(other: Bitset): this {
    if (other.words.length > this.words.length) {
      const larger = new Uint32Array(other.words.length)
      larger.set(this.words)
      this.words = larger
    }
    for (let i = 0; i < other.words.length; i++) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0)
    return this
  }

  /** How many numbers are in both. */
  countWith(other: Bitset): number {
    const length = Math.min(this.words.length, other.words.length)
    let total = 0
    for (let i = 0; i < length; i++) total += ones((this.words[i] ?? 0) & (other.words[i] ?? 0))
    return total
  }

  count(): number {
    return this.countWith(this)
  }

  /** The numbers, ascending. */
  toList(): Int32Array {
    const list = new Int32Array(this.count())
    let length = 0
    for (let i = 0; i < this.words.length; i++) {
      for (let word = this.words[i] ?? 0; word !== 0; word &= word - 1) {
        list[length++] = i * 32 + 31 - Math.clz32(word & -word)
      }
    }
    return list
  }

  [Symbol.iterator](): Iterator<number> {
    return this.toList()[Symbol.iterator]()
  }
}

/** The set of these numbers. */
export function bitsetOf(numbers: Iterable<number>): Bitset {
  const set = new Bitset()
  for (const n of numbers) set.add(n)
  return set
}

/** The ones in a 32-bit word, counted in parallel (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
