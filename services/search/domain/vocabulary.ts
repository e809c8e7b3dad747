const hasDigit = (word: string) => /\d/.test(word)
/** Letters tried when a word is misspelt: an alphabet and its accents. Scripts of thousands of signs are not guessed at. */
const mostLetters = 64
/** So many words that begin alike are looked at when they hold digits: article numbers come by the thousand. */
const mostNumbered = 500

/** Every word of the index, numbered in the order in which it was first seen. */
export class Vocabulary {
  readonly #words: string[] = []
  readonly #numberOf = new Map<string, number>()
  readonly #letters = new Map<string, number>()
  readonly #plain = new SortedWords(this.#words)
  readonly #numbered = new SortedWords(this.#words)

  get size(): number {
    return this.#words.length
  }

  /** The number of a word that is known. */
  find(word: string): number | undefined {
    return this.#numberOf.get(word)
  }

  /** The number of a word, a new one if need be. */
  add(word: string): number {
    const known = this.#numberOf.get(word)
    if (known !== undefined) return known
    const number = this.#words.push(word) - 1
    this.#numberOf.set(word, number)
    if (hasDigit(word)) this.#numbered.add(number)
    else {
      this.#plain.add(number)
      for (const letter of word) this.#letters.set(letter, (this.#letters.get(letter) ?? 0) + 1)
    }
    return number
  }

  word(number: number): string {
    return this.#words[number] ?? ''
  }

  /** The numbers of the words that begin so, without digits first. */
  startingWith(prefix: string): number[] {
    return [...this.#plain.startingWith(prefix), ...this.#numbered.startingWith(prefix).slice(0, mostNumbered)]
  }

  /** The numbers of known words that are one insertion, deletion, substitution or swap of neighbours away. */
  near(word: string): number[] {
    const found = new Set<number>()
    for (const candidate of this.#edits(word)) {
      const number = this.#numberOf.get(candidate)
      if (number !== undefined && candidate !== word) found.add(number)
    }
    return [...found]
  }

  *#edits(word: string): Generator<string> {
    const letters = [...this.#letters]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostLetters)
      .map(([letter]) => letter)
    for (let i = 0; i <= word.length; i++) {
      const [before, after] = [word.slice(0, i), word.slice(i)]
      if (after !== '') yield before + after.slice(1)
      if (after.length > 1) yield before + after[1] + after[0] + after.slice(2)
      for (const letter of letters) {
        yield before + letter + after
        if (after !== '') yield before + letter + after.slice(1)
      }
    }
  }
}

/** The numbers of words in the order of the words, new ones sorted in when somebody asks. */
class SortedWords {
  readonly #words: readonly string[]
  #sorted: number[] = []
  #added: number[] = []

  constructor(words: readonly string[]) {
    this.#words = words
  }

  add(number: number): void {
    this.#added.push(number)
  }

  startingWith(prefix: string): number[] {
    if (this.#added.length > 0) this.#sortIn()
    // No word goes on with this sign, so it stands behind all that begin with the prefix.
    return this.#sorted.slice(this.#placeOf(prefix), this.#placeOf(`${prefix}\uffff`))
  }

  #placeOf(text: string): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#word(this.#sorted[middle]) < text) low = middle + 1
      else high = middle
    }
    return low
  }

  #word(number: number | undefined): string {
    return this.#words[number ?? -1] ?? ''
  }

  #sortIn(): void {
    const added = this.#added.sort((a, b) => (this.#word(a) < this.#word(b) ? -1 : 1))
    const old = this.#sorted
    this.#added = []
    this.#sorted = old.length === 0 ? added : []
    if (old.length === 0) return
    let next = 0
    for (const number of old) {
      for (; next < added.length && this.#word(added[next]) < this.#word(number); next++) {
        this.#sorted.push(added[next] ?? 0)
      }
      this.#sorted.push(number)
    }
    for (; next < added.length; next++) this.#sorted.push(added[next] ?? 0)
  }
}
