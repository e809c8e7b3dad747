import type { Spelling } from './spelling.ts'
import { formsOf, wordsOf } from './words.ts'

/** Quoted for FTS5; words hold letters and digits only, so nothing needs escaping. */
const phrase = (word: string) => `"${word}"`

/** Fewer texts than this do not tell which words are fillers. */
const fewestTexts = 50

/**
 * What full-text search is asked: each word as typed, as a beginning, in its other forms and, when the vocabulary lacks
 * it, as its neighbours. `all` wants every word that tells something, `any` one of them; null when the text holds no word.
 * @param texts how many texts the vocabulary comes from
 */
export function matchExpression(text: string, spelling: Spelling, texts = 0): { all: string; any: string } | null {
  const words = wordsOf(text)
  const isFiller = (word: string) => texts >= fewestTexts && spelling.isFiller(word, texts)
  const telling = words.filter((word) => !isFiller(word))
  const groups = (telling.length > 0 ? telling : words).map((word) => {
    const alternatives = [word, ...formsOf(word), ...(spelling.knows(word) ? [] : spelling.near(word))]
    return `(${[...alternatives.map(phrase), `${phrase(word)}*`].join(' OR ')})`
  })
  return groups.length === 0 ? null : { all: groups.join(' AND '), any: groups.join(' OR ') }
}

/**
 * Other ways to say it: the text with its misspelt words set right, then with its last word completed.
 * Nothing when the text is empty, and never the text itself.
 */
export function suggestionsFor(text: string, spelling: Spelling, limit: number): string[] {
  const words = wordsOf(text)
  const last = words[words.length - 1]
  if (last === undefined) return []
  const begins = spelling.startingWith(last, limit)
  const isWord = (word: string, i: number) => spelling.knows(word) || (i === words.length - 1 && begins.length > 0)
  const right = words.map((word, i) => (isWord(word, i) ? word : (spelling.near(word, 1)[0] ?? word)))
  const completed = begins.map((word) => [...right.slice(0, -1), word].join(' '))
  return [...new Set([right.join(' '), ...completed])].filter((way) => way !== words.join(' ')).slice(0, limit)
}
