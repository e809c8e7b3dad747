/** Tags that nearly every page has: ending them ends the shop, not a page. */
const broad = new Set(['store', 'all', 'cat_p', 'cat_c', 'cat_c_p', 'cms_p', 'cms_b'])

/** The tags that tell a page from others: of its products, categories, blocks and content pages. */
export const ownTags = (tags: string[]): string[] => tags.filter((tag) => !broad.has(tag))

/** Tags as Magento writes them into X-Magento-Tags-Pattern. Throws for a word that no tag can be. */
export function patternOf(tags: string[]): string {
  const wrong = tags.find((tag) => !/^[\w.-]+$/.test(tag))
  if (wrong !== undefined) throw new Error(`"${wrong}" is no tag: tags are letters, digits, _ - and dots, as cat_p_12.`)
  return tags.map((tag) => `((^|,)${tag.replaceAll('.', '\\.')}(,|$))`).join('|')
}
