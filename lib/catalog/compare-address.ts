/** What the compare page is asked with; more than four do not fit beside each other. */
const mostCompared = 4
/** Longer item numbers than anybody's, and short enough for four in one address. */
const longestSku = 64

/** The query string of the page that compares these items: numbers with commas in them are spelled so that they stay whole. */
export const compareQuery = (skus: string[]): string =>
  skus.length > 0
    ? `?items=${skus.slice(0, mostCompared).map(encodeURIComponent).map(encodeURIComponent).join(',')}`
    : ''

/** The item numbers an address asks to compare, each once; what cannot be one is left out. */
export function parseCompared(words: string | null): string[] {
  const skus = (words ?? '').split(',').flatMap((word) => {
    try {
      const sku = decodeURIComponent(word).trim()
      return sku && sku.length <= longestSku ? [sku] : []
    } catch {
      return []
    }
  })
  return [...new Set(skus)].slice(0, mostCompared)
}
