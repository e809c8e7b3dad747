import { getNavigation } from '@/lib/catalog/get-navigation'
import type { Shopfront } from '@/lib/context/shopfront'
import { queryString } from '@/lib/routing/query-string'
import { findCategories } from '@/lib/search/find-categories'
import { findPages } from '@/lib/search/find-pages'
import { SearchForm } from './search-form'
import styles from './search-intro.module.css'
import { SearchWays } from './search-ways'

type Props = { shop: Shopfront; query: string; path: string; total?: number; suggestions?: string[] }

const shownSuggestions = 5
const shownCategories = 4
const shownPages = 3

/** The head of the search page: what was asked, how much was found, what else one may have meant, and where to look else. */
export async function SearchIntro({ shop, query, path, total, suggestions = [] }: Props) {
  const { t, href, code } = shop
  const others = suggestions.filter((suggestion) => suggestion.toLowerCase() !== query.toLowerCase())
  const categories = query ? findCategories(await getNavigation(code), query, shownCategories) : []
  const pages = query ? await findPages(code, query, { most: shownPages, byContent: total === 0 }) : []
  return (
    <div className={`frame ${styles.intro}`}>
      <h1>{query ? t('search.titleFor', { query }) : t('search.title')}</h1>
      <SearchForm
        action={path}
        query={query}
        labels={{
          label: t('search.label'),
          placeholder: t('search.placeholder'),
          submit: t('search.submit'),
        }}
      />
      {!query && <p>{t('search.ask')}</p>}
      {total !== undefined && (
        <p className="unseen" role="status">
          {t('search.found', { count: total })}
        </p>
      )}
      <SearchWays
        title={total ? t('search.alsoTry') : t('search.didYouMean')}
        ways={others.slice(0, shownSuggestions).map((text) => ({ text, href: `${path}${queryString({ q: text })}` }))}
      />
      <SearchWays
        title={t('search.categories')}
        ways={categories.map(({ name, path: own }) => ({ text: name, href: href(own) }))}
      />
      <SearchWays
        title={t('find.pages')}
        ways={pages.map(({ title, identifier }) => ({ text: title, href: href(identifier) }))}
      />
    </div>
  )
}
