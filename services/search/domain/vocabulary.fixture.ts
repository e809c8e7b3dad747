import { parts } from './impact.ts'
import { Postings } from './postings.ts'
import { Spelling } from './spelling.ts'
import { Vocabulary } from './vocabulary.ts'

const payload = (part: number) => (part << 11) | 1

/** A vocabulary in which each word is in so many documents, and in so many of them where they say what they are. */
export function spellingOf(words: Record<string, number | { documents: number; heads: number }>) {
  const vocabulary = new Vocabulary()
  const postings = new Postings()
  for (const [word, given] of Object.entries(words)) {
    const { documents, heads } = typeof given === 'number' ? { documents: given, heads: 0 } : given
    for (let place = 0; place < documents; place++) {
      const part = place < heads ? parts.name : parts.description
      postings.add(place, Uint32Array.of(vocabulary.add(word), payload(part)))
    }
  }
  return { vocabulary, postings, spelling: new Spelling(vocabulary, postings) }
}
