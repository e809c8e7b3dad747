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

const unit = /^(mm|cm|m|kg|g|l|ml|w|v|in|ft|oz|lb)$/
const digits = /^\d+$/

/** The words of a text, and each measure once more in one word: "40 cm" is found by "40cm" too. */
export function measuredWords(text: string): string[] {
  const words = wordsOf(text)
  for (let i = words.length - 2; i >= 0; i--) {
    const [word = '', next = ''] = [words[i], words[i + 1]]
    if (next.length <= 2 && unit.test(next) && digits.test(word)) words.push(`${word}${next}`)
  }
  return words
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
