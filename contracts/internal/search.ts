/**
 * What the catalog asks of a search engine. The engine knows documents, words, values and numbers; it knows no product,
 * price rule or GraphQL. Everything here travels as JSON, so the engine may be in the process or behind HTTP.
 */

/** The words of a document in one store view, the most telling first. */
export type SearchTexts = { name: string; words: string; shortDescription: string; description: string }

export type SearchDocument = {
  id: number
  /** Found by typing words. */
  inSearch: boolean
  /** Listed in categories. */
  inCatalog: boolean
  /** Exact keys by field: { url_key: ["joust-duffle-bag"] }. Keys of `sku` and `variant_sku` can also be typed. */
  keys: Record<string, string[]>
  texts: Record<string, SearchTexts>
  /** Values that can be filtered on and counted: { color: ["49"], category: ["3", "12"] }. */
  facets: Record<string, string[]>
  /** Numbers that can be filtered by range and sorted by: { "price:USD": 1999 }. */
  numbers: Record<string, number>
  /** Words that can be sorted by, per store view: { default: { activity: "Yoga" } }. */
  sorts: Record<string, Record<string, string>>
  /** Place inside a category, by category id. */
  positions: Record<string, number>
}

export type SearchSort = { descending: boolean } & (
  | { by: 'relevance' }
  | { by: 'name' }
  | { by: 'position'; category: string }
  | { by: 'text'; field: string }
  | { by: 'number'; field: string }
)

/** `scope` narrows every count; a filter that is no scope leaves the other values of its own field countable. */
export type SearchFilter =
  | { kind: 'values'; field: string; values: string[]; scope: boolean }
  | { kind: 'keys'; field: string; values: string[] }
  | { kind: 'range'; field: string; from?: number | undefined; to?: number | undefined }
  /** Words may be beginnings and misspelt, unless they are asked for as a `whole`. */
  | { kind: 'text'; field: keyof SearchTexts; text: string; whole?: boolean }

/** Few even ranges with round borders; the widest power of ten that parts the values; or steps of so many units. */
export type RangeCut = 'even' | 'decades' | { step: number }

/**
 * Words a shopper may use for the same thing: each of `means` finds what the others find. Where `finds` is not empty it goes one
 * way only: each of `means` finds what those find. Both may be phrases.
 */
export type Synonyms = { means: string[]; finds: string[] }

export type SearchRequest = {
  view: string
  /** The language to sort words by: en-US. */
  locale: string
  text?: string | undefined
  /** Of this store view; they matter where there is a `text`. */
  synonyms?: Synonyms[]
  within: 'search' | 'catalog' | 'anywhere'
  filters: SearchFilter[]
  sort: SearchSort[]
  offset: number
  limit: number
  /** Fields whose values are to be counted. */
  facets: string[]
  /** Fields of numbers to be cut into ranges; `unit` lies between two values, `major` units read as one: 1 and 100 for cents. */
  ranges: { field: string; unit: number; major: number; cut?: RangeCut }[]
  /** How many other ways to say `text` are wanted. */
  suggestions: number
}

export type SearchAnswer = {
  ids: number[]
  total: number
  facets: Record<string, { value: string; count: number }[]>
  ranges: Record<string, { from: number; to: number; count: number }[]>
  suggestions: string[]
}

export type SearchEngine = {
  /** Adds documents or replaces those with the same id. */
  index(documents: SearchDocument[]): Promise<void>
  remove(ids: number[]): Promise<void>
  search(request: SearchRequest): Promise<SearchAnswer>
  /** How many documents the engine holds: 0 after its file was lost. */
  size(): Promise<number>
  /** Forgets everything. */
  clear(): Promise<void>
}
