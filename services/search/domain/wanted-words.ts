import type { Spelling } from './spelling.ts'
import { formsOf, typedWords, wordsOf } from './words.ts'

/** A word to look for and how well it answers what was typed, at most 1. */
export type Alternative = { word: number; weight: number }

/** Fewer texts than this do not tell which words are fillers. */
const fewestTexts = 50
/** A beginning that more words share than this stands for the most common of them. */
const mostCompletions = 300

/**
 * What is looked for: for each typed word its alternatives, itself, its other forms, what it may begin and, when nobody
 * wrote it, its neighbours. Words that nearly every text has are left out unless there are no others; null when the text
 * holds no word.
 * @param texts how many documents there are
 * @param isFiller whether a word says nothing in the language that is spoken
 */
export function wantedWords(
  typed: string | string[],
  spelling: Spelling,
  texts = 0,
  isFiller: (word: string) => boolean = () => false,
): Alternative[][] | null {
  const words = typeof typed === 'string' ? typedWords(typed) : typed
  if (words.length === 0) return null
  const telling = words.filter((word) => !isFiller(word) && (texts < fewestTexts || !spelling.isFiller(word, texts)))
  return (telling.length > 0 ? telling : words).map((word) => {
    const weights = new Map<number, number>()
    const offer = (one: string, weight: number) => {
      const number = spelling.find(one)
      if (number !== undefined) weights.set(number, Math.max(weight, weights.get(number) ?? 0))
    }
    offer(word, 1)
    for (const form of formsOf(word)) offer(form, 0.9)
    if (spelling.find(word) === undefined) for (const neighbour of spelling.near(word)) offer(neighbour, 0.7)
    for (const completed of spelling.startingWith(word, mostCompletions)) offer(completed, 0.5)
    return [...weights].map(([number, weight]) => ({ word: number, weight }))
  })
}

/** The words as they were typed and in their other forms, none of them as a beginning; null when the text holds no word. */
export function wholeWords(text: string, spelling: Spelling): Alternative[][] | null {
  const words = wordsOf(text)
  if (words.length === 0) return null
  return words.map((word) =>
    [word, ...formsOf(word)].flatMap((one) => {
      const number = spelling.find(one)
      return number === undefined ? [] : { word: number, weight: 1 }
    }),
  )
}

/**
 * Other ways to say it: the text with its misspelt words set right, then with its last word completed. Nothing when the text is
 * empty, never the text itself, and no two that differ by singular and plural alone.
 * @param known words that are right even though no text has them
 */
export function suggestionsFor(text: string, spelling: Spelling, limit: number, known = new Set<string>()): string[] {
  const words = wordsOf(text)
  const last = words[words.length - 1]
  if (last === undefined) return []
  const begins = spelling.startingWith(last, limit * 2)
  const isWord = (word: string, i: number) =>
    [word, ...formsOf(word)].some((one) => known.has(one) || spelling.find(one) !== undefined) ||
    (i === words.length - 1 && begins.length > 0)
  const right = words.map((word, i) => (isWord(word, i) ? word : (spelling.near(word, 1)[0] ?? word)))
  const completed = begins.map((word) => [...right.slice(0, -1), word])
  const ways: string[][] = []
  for (const way of [right, ...completed]) if (![words, ...ways].some((other) => isSame(way, other))) ways.push(way)
  return ways.map((way) => way.join(' ')).slice(0, limit)
}

const isSame = (a: string[], b: string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i] || formsOf(word).includes(b[i] ?? ''))
