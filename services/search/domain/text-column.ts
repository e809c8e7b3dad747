import { Integers } from './columns.ts'

/** So many texts are put in order between two moments in which others may be answered. */
const slice = 2000
/** More new texts than this are put in order in slices; fewer at once. */
const patch = 2000

const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * The texts of one field, each kept once and known by its number, with their order in a language. The order of a
 * hundred thousand names takes most of a second to find, so it is found in slices and then only mended.
 */
export class Dictionary {
  readonly #texts: string[] = []
  readonly #numberOf = new Map<string, number>()
  readonly #orders = new Map<string, { sorted: Int32Array; ranks: Int32Array }>()
  readonly #underWay = new Map<string, Promise<void>>()

  numberOf(text: string): number {
    const known = this.#numberOf.get(text)
    if (known !== undefined) return known
    const number = this.#texts.push(text) - 1
    this.#numberOf.set(text, number)
    return number
  }

  /** Whether `ranks` answers at once. */
  isOrdered(locale: string): boolean {
    return this.#texts.length - (this.#orders.get(locale)?.sorted.length ?? 0) <= patch
  }

  /** Puts the texts in order without keeping others waiting. */
  order(locale: string): Promise<void> {
    const known = this.#underWay.get(locale)
    if (known) return known
    const work = this.#order(locale).finally(() => this.#underWay.delete(locale))
    this.#underWay.set(locale, work)
    return work
  }

  /** The rank of each text by its number. */
  ranks(locale: string): Int32Array {
    const known = this.#orders.get(locale)
    if (known && known.sorted.length === this.#texts.length) return known.ranks
    const compare = this.#comparison(locale)
    const [from, to] = [known?.sorted.length ?? 0, this.#texts.length]
    const added = Int32Array.from({ length: to - from }, (_, i) => from + i).sort(compare)
    return this.#keep(locale, known ? merged(known.sorted, added, compare) : added)
  }

  async #order(locale: string): Promise<void> {
    const compare = this.#comparison(locale)
    let runs: Int32Array[] = []
    for (let from = 0; from < this.#texts.length; from += slice) {
      const length = Math.min(slice, this.#texts.length - from)
      runs.push(Int32Array.from({ length }, (_, i) => from + i).sort(compare))
      await pause()
    }
    while (runs.length > 1) {
      const next: Int32Array[] = []
      for (let i = 0; i < runs.length; i += 2) {
        const [a, b] = [runs[i], runs[i + 1]]
        if (a && b) next.push(await mergedSlowly(a, b, compare))
        else if (a) next.push(a)
      }
      runs = next
    }
    this.#keep(locale, runs[0] ?? new Int32Array(0))
  }

  #keep(locale: string, sorted: Int32Array): Int32Array {
    const ranks = new Int32Array(sorted.length)
    for (let rank = 0; rank < sorted.length; rank++) ranks[sorted[rank] ?? 0] = rank
    this.#orders.set(locale, { sorted, ranks })
    return ranks
  }

  /** Counting numbers as numbers is slow in a collator, so it is asked to only where both texts hold one. */
  #comparison(locale: string): Compare {
    const plain = new Intl.Collator(locale)
    const numeric = new Intl.Collator(locale, { numeric: true })
    return (a, b) => {
      const [x, y] = [this.#texts[a] ?? '', this.#texts[b] ?? '']
      return (/\d/.test(x) && /\d/.test(y) ? numeric : plain).compare(x, y)
    }
  }
}

type Compare = (a: number, b: number) => number

function merged(a: Int32Array, b: Int32Array, compare: Compare): Int32Array {
  const target = new Int32Array(a.length + b.length)
  for (const _ of merging(a, b, target, compare));
  return target
}

async function mergedSlowly(a: Int32Array, b: Int32Array, compare: Compare): Promise<Int32Array> {
  const target = new Int32Array(a.length + b.length)
  for (const _ of merging(a, b, target, compare)) await pause()
  return target
}

function* merging(a: Int32Array, b: Int32Array, target: Int32Array, compare: Compare): Generator<void> {
  let [i, j] = [0, 0]
  for (let n = 0; n < target.length; n++) {
    if (n % (4 * slice) === 4 * slice - 1) yield
    const left = j === b.length || (i < a.length && compare(a[i] ?? 0, b[j] ?? 0) <= 0)
    target[n] = (left ? a[i++] : b[j++]) ?? 0
  }
}

/** Which text of a dictionary stands at a place; -1 where none does. */
export class TextColumn {
  readonly dictionary: Dictionary
  readonly #numbers = new Integers()

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
  }

  set(place: number, text: string): void {
    while (this.#numbers.length < place) this.#numbers.push(-1)
    this.#numbers.push(this.dictionary.numberOf(text))
  }

  /** The number of the text at a place, or -1. */
  at(place: number): number {
    return place < this.#numbers.length ? this.#numbers.at(place) : -1
  }
}
