/**
 * The words of a text as the full-text index sees them: lower case, without accents, split at everything that is
 * neither letter nor digit, a possessive s dropped. A number and its unit are also joined ("40 cm" gives "40cm" too), so that both spellings meet.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})['’]s(?!\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const unit = /^(mm|cm|m|kg|g|l|ml|w|v|in|ft|oz|lb)$/

/** The text with measures joined beside their separate spelling, ready to be indexed. */
export function withJoinedMeasures(text: string): string {
  const words = wordsOf(text)
  const joined = words.flatMap((word, i) => {
    const next = words[i + 1]
    return /^\d+$/.test(word) && next !== undefined && unit.test(next) ? [`${word}${next}`] : []
  })
  return joined.length === 0 ? text : `${text} ${joined.join(' ')}`
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
