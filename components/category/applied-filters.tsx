import { Icon } from '@/components/ui/icon'
import type { AppliedFilter, Facet } from '@/lib/catalog/facets'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, listQuery, toggleWord, withoutFilters } from '@/lib/routing/list-state'
import styles from './applied-filters.module.css'
import { optionText } from './facet-text'

type Props = { applied: AppliedFilter[]; facets: Facet[]; state: ListState; path: string; shop: Shopfront }

/** What a list is narrowed by, together in one place: each can be taken away, and all at once. */
export function AppliedFilters({ applied, facets, state, path, shop }: Props) {
  if (applied.length === 0) return null
  const { t } = shop
  return (
    <section aria-label={t('list.applied')} className={styles.applied} data-stay="">
      <ul className={styles.chips}>
        {applied.map((filter) => {
          const facet = facets.find(({ name }) => name === filter.facet)
          const label = facet ? optionText(facet, filter, shop) : filter.label
          return (
            <li key={`${filter.facet} ${filter.word}`}>
              <a
                href={`${path}${listQuery(toggleWord(state, filter.facet, filter.word))}`}
                data-act="go"
                rel="nofollow"
                className={styles.chip}
                aria-label={t('list.remove', { facet: filter.facetLabel, label })}
              >
                {label}
                <Icon name="close" size={16} />
              </a>
            </li>
          )
        })}
      </ul>
      <a href={`${path}${listQuery(withoutFilters(state))}`} data-act="go" rel="nofollow" className={styles.clear}>
        {t('list.clear')}
      </a>
    </section>
  )
}
