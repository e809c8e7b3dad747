import type { Translate } from '@/lib/context/shopfront'

/** The texts of the search overlay, resolved on the server. `none` and `everything` keep the place of the words: {query}. */
export function searchLabels(t: Translate) {
  return {
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    submit: t('search.submit'),
    open: t('search.open'),
    close: t('search.close'),
    none: t('search.none', { query: '{query}' }),
    failed: t('search.failed'),
    everything: t('find.everything', { query: '{query}' }),
    forget: t('find.forget'),
    recent: t('find.recent'),
    queries: t('find.queries'),
    categories: t('search.categories'),
    products: t('search.products'),
    pages: t('find.pages'),
  }
}

export type SearchLabels = ReturnType<typeof searchLabels>
