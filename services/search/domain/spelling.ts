/** A word with one letter left out at each place, and the word itself: two words one edit apart share one of these. */
const deletions = (word: string) => [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))]

/** One insertion, deletion, substitution or swap of neighbours apart. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  const swapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || swapped
}

/**
 * The vocabulary of the index: which words exist and how common they are, with a deletion index (the SymSpell idea) so
 * that a misspelt word finds its neighbours without reading the vocabulary. Words that are gone stay until the next
 * start: they then lead to no document, which costs a shopper nothing.
 */
export class Spelling {
  readonly #frequency = new Map<string, number>()
  readonly #heads = new Map<string, number>()
  readonly #byDeletion = new Map<string, string[]>()
  #sorted: string[] | null = null

  /** Counts a word `times` more, and `heads` times more where a document says what it is: in names and labels. Words with digits and those of one or two letters are known but never offered as corrections. */
  add(word: string, times = 1, heads = 0): void {
    if (heads > 0) this.#heads.set(word, (this.#heads.get(word) ?? 0) + heads)
    const known = this.#frequency.get(word)
    this.#frequency.set(word, (known ?? 0) + times)
    if (known !== undefined) return
    this.#sorted = null
    if (word.length < 3 || /\d/.test(word)) return
    for (const key of new Set(deletions(word))) {
      const words = this.#byDeletion.get(key)
      if (words) words.push(word)
      else this.#byDeletion.set(key, [word])
    }
  }

  knows(word: string): boolean {
    return this.#frequency.has(word)
  }

  /** Whether nearly every text has the word and hardly any is headed by it: "for" and "the" in any language. */
  isFiller(word: string, texts: number): boolean {
    return this.#frequencyOf(word) > texts * 0.4 && (this.#heads.get(word) ?? 0) < texts * 0.05
  }

  /** Known words one edit away, the most common first. */
  near(word: string, limit = 5): string[] {
    if (word.length < 4) return []
    const candidates = new Set(deletions(word).flatMap((key) => this.#byDeletion.get(key) ?? []))
    return this.#commonFirst([...candidates].filter((candidate) => oneEditApart(candidate, word))).slice(0, limit)
  }

  /** Known words that begin so, the most common first. */
  startingWith(prefix: string, limit = 8): string[] {
    this.#sorted ??= [...this.#frequency.keys()].sort((a, b) => (a < b ? -1 : 1))
    const words = this.#sorted
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let word = words[low]; word?.startsWith(prefix); word = words[++low]) found.push(word)
    return this.#commonFirst(found).slice(0, limit)
  }

  #frequencyOf(word: string): number {
    return this.#frequency.get(word) ?? 0
  }

  #commonFirst(words: string[]): string[] {
    return words.sort((a, b) => this.#frequencyOf(b) - this.#frequencyOf(a) || (a < b ? -1 : 1))
  }
}
