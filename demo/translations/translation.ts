/**
 * The demo shop in another language. Products are named by SKU, categories by path, short words (options, titles of parts,
 * attribute labels) by their English. What is not translated stays English.
 */
export type Translation = {
  /** Of everything that has a page; the choices of a product are named after it. */
  products: Record<string, { name: string; short: string; story: readonly string[] }>
  categories: Record<string, { name: string; about: string }>
  /** Labels of attributes by code. */
  attributes: Record<string, string>
  /** Words a shopper chooses or filters by, titles of options and parts, and sentences that attributes hold. */
  words: Record<string, string>
  pages: Record<
    string,
    { title: string; contentHeading?: string; content: string; metaTitle?: string; metaDescription?: string }
  >
  blocks: Record<string, { title: string; content: string }>
}
