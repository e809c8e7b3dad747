const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const stem = (word: string) =>
  word.length > 3 ? word.replace(/ies$/, 'y').replace(/(sh|ch|x|ss|z)es$|([^s])s$/, '$1$2') : word

/**
 * How well a short text answers typed words: 3 when it is said as a whole, 2 when its words begin with all of them, 1 when the
 * text holds them all somewhere else (`more`), 0 otherwise. Singular and plural are alike.
 */
export function matchWords(query: string, text: string, more = ''): 0 | 1 | 2 | 3 {
  const wanted = wordsOf(query).map(stem)
  if (wanted.length === 0) return 0
  const said = wordsOf(text).map(stem)
  if (wanted.join(' ') === said.join(' ')) return 3
  if (wanted.every((word) => said.some((one) => one.startsWith(word)))) return 2
  const rest = [...said, ...(more ? wordsOf(more.replace(/<[^>]*>/g, ' ')) : [])].map(stem)
  return more && wanted.every((word) => word.length > 2 && rest.includes(word)) ? 1 : 0
}
