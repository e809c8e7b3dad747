/** Longer headers are refused by common servers; Magento cuts its patterns at about the same length. */
const mostBytes = 7_500

/** What Magento writes for one tag, so that a cache that understands Magento understands us. */
const patternOf = (tag: string) => `((^|,)${tag}(,|$))`

/**
 * The values of `X-Magento-Tags-Pattern` for these tags: as few as fit into headers. Tags are words of letters, digits,
 * dots, dashes and underscores; dots count as they stand.
 */
export function patternsOf(tags: string[]): string[] {
  const patterns: string[] = []
  let current = ''
  for (const tag of [...new Set(tags)]) {
    const next = patternOf(tag.replaceAll('.', '\\.'))
    if (current && current.length + next.length + 1 > mostBytes) {
      patterns.push(current)
      current = ''
    }
    current = current ? `${current}|${next}` : next
  }
  return current ? [...patterns, current] : patterns
}
