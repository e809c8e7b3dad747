/** What is proposed for typed words, ready to be shown; public, the same for all who see this variant of the shop. */
export type Suggestions = {
  /** How many products the words themselves find. */
  total: number
  queries: string[]
  categories: { name: string; within: string | null; href: string }[]
  products: { name: string; href: string; picture: string | null; price: string | null; was: string | null }[]
  pages: { name: string; href: string }[]
}

export const noSuggestions: Suggestions = { total: 0, queries: [], categories: [], products: [], pages: [] }
