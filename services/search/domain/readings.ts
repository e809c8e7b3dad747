import type { Synonyms } from '../../../contracts/internal/search.ts'
import type { Spelling } from './spelling.ts'
import { formsOf, typedWords } from './words.ts'

/** A way to understand what was typed: its words, and how well what they find answers, at most 1. */
export type Reading = { words: string[]; weight: number }

/** Each reading is a search of its own. */
const mostReadings = 8
const asSynonym = 0.8
const asCompound = 0.7
const shortestPart = 3

/**
 * How a text can be understood: as it stands; with what merchandisers call the same; with two words written as one and one as
 * two ("lamp shade", "lampshade"). What was typed comes first. Empty when there is no word.
 */
export function readingsOf(text: string, synonyms: Synonyms[], spelling: Spelling): Reading[] {
  const typed = typedWords(text)
  if (typed.length === 0) return []
  const readings: Reading[] = [{ words: typed, weight: 1 }]
  const offer = (words: string[], weight: number) => {
    const isNew = !readings.some((one) => one.words.join(' ') === words.join(' '))
    if (isNew && readings.length < mostReadings) readings.push({ words, weight })
  }
  for (const group of synonyms) {
    const { means, finds } = phrasesOf(group)
    const said = means.filter((phrase) => placeOf(phrase, typed))
    if (said.length === 0) continue
    // "Christmas present" says the same twice.
    const rest = said.reduce(without, typed)
    const others = finds.length > 0 ? finds : means.filter((other) => !said.includes(other))
    for (const other of others) offer([...rest, ...other], asSynonym)
  }
  compounds(typed, spelling).forEach((words) => {
    offer(words, asCompound)
  })
  return readings
}

const same = (a: string, b: string | undefined) =>
  b !== undefined && (a === b || formsOf(a).includes(b) || formsOf(b).includes(a))

/** Where a phrase stands among words, singular or plural. */
function placeOf(phrase: string[], words: string[]): { from: number; length: number } | null {
  if (phrase.length === 0) return null
  const from = words.findIndex((_, at) => phrase.every((word, i) => same(word, words[at + i])))
  return from < 0 ? null : { from, length: phrase.length }
}

function without(words: string[], phrase: string[]): string[] {
  const place = placeOf(phrase, words)
  return place ? words.toSpliced(place.from, place.length) : words
}

/** The words with a pair joined, or an unknown one taken apart, where that gives words that are known. */
function compounds(words: string[], spelling: Spelling): string[][] {
  const joined = words.slice(1).flatMap((word, i) => {
    const one = `${words[i]}${word}`
    return spelling.find(one) === undefined ? [] : [words.toSpliced(i, 2, one)]
  })
  const parted = words.flatMap((word, i) => {
    if (spelling.find(word) !== undefined || word.length < shortestPart * 2) return []
    for (let at = shortestPart; at <= word.length - shortestPart; at++) {
      const parts = [word.slice(0, at), word.slice(at)]
      if (parts.every((part) => isKnown(part, spelling))) return [words.toSpliced(i, 1, ...parts)]
    }
    return []
  })
  return [...joined, ...parted]
}

const isKnown = (word: string, spelling: Spelling) =>
  [word, ...formsOf(word)].some((one) => spelling.find(one) !== undefined)

/** Those of the synonyms that the text is about. */
export function spokenOf(text: string, synonyms: Synonyms[]): Synonyms[] {
  const typed = typedWords(text)
  return synonyms.filter((group) => phrasesOf(group).means.some((phrase) => placeOf(phrase, typed)))
}

/** The words of synonyms: they are no misspellings, even where no document has them. */
export const wordsOfSynonyms = (synonyms: Synonyms[]): Set<string> =>
  new Set(synonyms.flatMap((group) => phrasesOf(group).means.flat()))

type Phrases = { means: string[][]; finds: string[][] }
const taken = new WeakMap<Synonyms, Phrases>()

/** Synonyms as words, taken apart once: a shop has hundreds of them and asks with each search. */
function phrasesOf(group: Synonyms): Phrases {
  const known = taken.get(group)
  if (known) return known
  const phrases = { means: group.means.map(typedWords), finds: group.finds.map(typedWords) }
  taken.set(group, phrases)
  return phrases
}
