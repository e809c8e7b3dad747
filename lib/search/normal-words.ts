const longest = 60

/**
 * Typed words in their one spelling, by which caches keep what was suggested for them: without accents, capitals and needless
 * spaces, at most 60 characters. An ending space is dropped too.
 */
export function normalWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trimEnd()
}

/** Fewer letters are not worth asking for. */
export const fewestLetters = 2
