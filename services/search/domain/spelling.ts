import type { Postings } from './postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Only completions are more than this, and they come in the order of the alphabet. */
const few = 100

/** The same first letter, or the first two swapped. */
const beginsAlike = (a: string, b: string) => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])

/** The words of one store view: which there are, how common they are, and which a misspelt one may have meant. */
export class Spelling {
  readonly #vocabulary: Vocabulary
  readonly #postings: Postings

  constructor(vocabulary: Vocabulary, postings: Postings) {
    this.#vocabulary = vocabulary
    this.#postings = postings
  }

  /** The number of a word that some document has. */
  find(word: string): number | undefined {
    const number = this.#vocabulary.find(word)
    return number !== undefined && this.#postings.frequency(number) > 0 ? number : undefined
  }

  /** Whether nearly every text has the word and hardly any is headed by it: "for" and "the" in any language. */
  isFiller(word: string, texts: number): boolean {
    const number = this.find(word)
    if (number === undefined) return false
    return this.#postings.frequency(number) > texts * 0.4 && this.#postings.heads(number) < texts * 0.05
  }

  /**
   * Known words one edit away, the most common first. Short words and article numbers are not corrected; hardly anybody gets
   * the first letter of a short word wrong, so that "gift" is no "lift".
   */
  near(word: string, limit = 5): string[] {
    if (word.length < 4 || /\d/.test(word)) return []
    const likely = this.#vocabulary.near(word).filter((number) => {
      const known = this.#vocabulary.word(number)
      return known.length > 2 && (word.length > 5 || known.length !== word.length || beginsAlike(known, word))
    })
    return this.#words(likely, limit)
  }

  /** Known words that begin so, the most common first. */
  startingWith(prefix: string, limit = 8): string[] {
    return this.#words(this.#vocabulary.startingWith(prefix), limit)
  }

  /** The most common of these words; of equals the first in the alphabet. */
  #words(numbers: number[], limit: number): string[] {
    const known = numbers.filter((number) => this.#postings.frequency(number) > 0)
    const inAlphabet = known.length > few ? known : known.sort((a, b) => (this.#word(a) < this.#word(b) ? -1 : 1))
    // One number says both how common a word is and where it stands, so that numbers alone are sorted.
    const keys = Float64Array.from(inAlphabet, (number, at) => at - this.#postings.frequency(number) * 2 ** 24)
    return Array.from(keys.sort().subarray(0, limit), (key) => {
      const at = ((key % 2 ** 24) + 2 ** 24) % 2 ** 24
      return this.#word(inAlphabet[at] ?? -1)
    })
  }

  #word(number: number): string {
    return this.#vocabulary.word(number)
  }
}
