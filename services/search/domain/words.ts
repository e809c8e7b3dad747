/**
 * The words of a text as the index sees them: lower case, without accents, split at everything that is neither letter
 * nor digit, a possessive s dropped.
 */
export function wordsOf(text: string): string[] {
  return plain.test(text) ? plainWords(text) : anyWords(text)
}

/** Nearly every text is written in plain ASCII, and is taken apart ten times as fast. */
const plain = /^\p{ASCII}*$/u

function plainWords(text: string): string[] {
  const lower = text.toLowerCase()
  const said = lower.includes("'") ? lower.replace(/([a-z])'s(?![a-z])/g, '$1') : lower
  return said.match(/[a-z0-9]+/g) ?? []
}

function anyWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})['’]s(?!\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Units as they are written out, and as they are kept. */
const units: Record<string, string> = {
  ...Object.fromEntries(['mm', 'cm', 'm', 'kg', 'g', 'l', 'ml', 'w', 'v', 'in', 'ft', 'oz', 'lb'].map((u) => [u, u])),
  ...named('mm', 'millimetre millimeter'),
  ...named('cm', 'centimetre centimeter zentimeter'),
  ...named('m', 'metre meter'),
  ...named('kg', 'kilo kilogram kilogramm kilogramme'),
  ...named('g', 'gram gramm gramme'),
  ...named('l', 'litre liter'),
  ...named('ml', 'millilitre milliliter'),
  ...named('w', 'watt'),
  ...named('v', 'volt'),
  ...named('in', 'inch inche'),
}
const digits = /^\d+$/
const measure = /^(\d+)([a-z]{1,2})$/

function named(unit: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').flatMap((name) => [name, `${name}s`].map((one) => [one, unit])))
}

/** "40", "cm" and "40", "centimetres" are "40cm"; `null` when the two words are no measure. */
function measureOf(word: string, next: string): string | null {
  const unit = digits.test(word) && Object.hasOwn(units, next) ? units[next] : undefined
  return unit === undefined ? null : `${word}${unit}`
}

/** The words of a text, and each measure once more in one word and in two: "40 cm" and "40cm" are found by each other. */
export function measuredWords(text: string): string[] {
  const words = wordsOf(text)
  const more: string[] = []
  words.forEach((word, i) => {
    const joined = measureOf(word, words[i + 1] ?? '')
    if (joined) more.push(joined)
    const [, number, unit] = word.length <= 8 ? (measure.exec(word) ?? []) : []
    if (number && unit && Object.hasOwn(units, unit)) more.push(number, unit)
  })
  return more.length > 0 ? [...words, ...more] : words
}

/** The words of what was typed, a measure as one word, however it was written. */
export function typedWords(text: string): string[] {
  const words = wordsOf(text)
  const typed: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const joined = measureOf(word, words[i + 1] ?? '')
    typed.push(joined ?? word)
    if (joined) i++
  }
  return typed
}

/** Other forms of a word a shopper may mean: English plural and singular. The index is asked for all of them. */
export function formsOf(word: string): string[] {
  if (word.length < 4) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`]
  if (/(sh|ch|x|ss|s|z)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)]
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`]
  return [`${word}s`]
}
