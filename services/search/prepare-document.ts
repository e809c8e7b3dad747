import type { SearchDocument } from '../../contracts/internal/search.ts'
import type { IndexedDocument } from './domain/document-index.ts'
import { weighWords } from './domain/impact.ts'
import type { Vocabulary } from './domain/vocabulary.ts'
import type { WordsByView } from './memory.ts'

/** What is held of a document in memory: everything but its words and keys. */
export function heldOf({ texts, keys: _, ...rest }: SearchDocument): IndexedDocument {
  return { ...rest, names: Object.fromEntries(Object.entries(texts).map(([view, { name }]) => [view, name])) }
}

/** The words of a document by store view, numbered and weighed; new words are entered into the vocabulary. */
export function numberedWords(vocabulary: Vocabulary, { texts, keys }: SearchDocument): WordsByView {
  const skus = [...(keys.sku ?? []), ...(keys.variant_sku ?? [])]
  const words: WordsByView = {}
  for (const view in texts) {
    const text = texts[view]
    if (!text) continue
    const payloads = weighWords(text, skus)
    const pairs = new Uint32Array(payloads.size * 2)
    let at = 0
    for (const [word, payload] of payloads) {
      pairs[at++] = vocabulary.add(word)
      pairs[at++] = payload
    }
    words[view] = pairs
  }
  return words
}
