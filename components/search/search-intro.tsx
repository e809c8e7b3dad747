import { Link } from '@/components/ui/link'
import type { Shopfront } from '@/lib/context/shopfront'
import { queryString } from '@/lib/routing/query-string'
import { SearchForm } from './search-form'
import styles from './search-intro.module.css'

type Props = { shop: Shopfront; query: string; path: string; total?: number; suggestions?: string[] }

const shownSuggestions = 5

/** The head of the search page: what was asked, how much was found, what else one may have meant. */
export function SearchIntro({ shop, query, path, total, suggestions = [] }: Props) {
  const { t } = shop
  const others = suggestions.filter((suggestion) => suggestion.toLowerCase() !== query.toLowerCase())
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
      {others.length > 0 && (
        <p className={styles.suggestions}>
          {total ? t('search.alsoTry') : t('search.didYouMean')}
          {others.slice(0, shownSuggestions).map((suggestion) => (
            <Link key={suggestion} href={`${path}${queryString({ q: suggestion })}`}>
              {suggestion}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}
