/** The key of a search document that holds the words of a text attribute. */
export const textField = (code: string) => `words:${code}`

/** The words of a text, each once, as they are indexed and asked for. */
export function textWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
}
