import type { Translate } from '@/lib/context/shopfront'

const names = [
  'label',
  'placeholder',
  'submit',
  'open',
  'close',
  'products',
  'suggestions',
  'categories',
  'none',
  'searching',
  'failed',
] as const

export type SearchLabels = Record<(typeof names)[number], string>

/** The texts of the search overlay, resolved on the server. `none` keeps its place for the words: {query}. */
export function searchLabels(t: Translate): SearchLabels {
  return {
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    submit: t('search.submit'),
    open: t('search.open'),
    close: t('search.close'),
    products: t('search.products'),
    suggestions: t('search.suggestions'),
    categories: t('search.categories'),
    none: t('search.none', { query: '{query}' }),
    searching: t('search.searching'),
    failed: t('search.failed'),
  }
}
