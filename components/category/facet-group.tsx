import type { ReactNode } from 'react'
import { SwatchDot } from '@/components/product/swatch-dot'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import type { Facet, FacetOption } from '@/lib/catalog/facets'
import type { SwatchLook } from '@/lib/catalog/swatches'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, listQuery, toggleWord, withWords } from '@/lib/routing/list-state'
import styles from './facet-group.module.css'
import { optionText } from './facet-text'

type Props = {
  facet: Facet
  looks: Record<string, SwatchLook>
  state: ListState
  /** The list's own address. */
  path: string
  shop: Shopfront
  open: boolean
  children?: ReactNode
}

const shownOptions = 10

/** One facet: its options are links, so that choosing works without JavaScript and every choice has an address. */
export function FacetGroup({ facet, looks, state, path, shop, open, children }: Props) {
  const chosen = state.facets[facet.name] ?? []
  const option = (entry: FacetOption) => (
    <li key={entry.value}>
      <Option entry={entry} facet={facet} look={looks[entry.value]} state={state} path={path} shop={shop} />
    </li>
  )
  // What is chosen is never hidden behind "more".
  const ordered = [...facet.options].sort((a, b) => Number(chosen.includes(b.word)) - Number(chosen.includes(a.word)))
  const [first, rest] =
    facet.options.length > shownOptions + 2
      ? [ordered.slice(0, shownOptions), ordered.slice(shownOptions)]
      : [facet.options, []]
  return (
    <details className={styles.group} open={open} data-group={facet.name}>
      <summary>
        <span>
          {facet.label}
          {chosen.length > 0 && (
            <span className={styles.chosen}>{shop.t('listing.facetChosen', { count: chosen.length })}</span>
          )}
        </span>
        <Icon name="chevron-down" size={16} />
      </summary>
      <div className={styles.options}>
        {children}
        <ul className={styles.list}>{first.map(option)}</ul>
        {rest.length > 0 && (
          <details className={styles.more}>
            <summary>{shop.t('list.more')}</summary>
            <ul className={styles.list}>{rest.map(option)}</ul>
          </details>
        )}
      </div>
    </details>
  )
}

type OptionProps = Pick<Props, 'facet' | 'state' | 'path' | 'shop'> & {
  entry: FacetOption
  look: SwatchLook | undefined
}

function Option({ entry, facet, look, state, path, shop }: OptionProps) {
  const isChosen = state.facets[facet.name]?.includes(entry.word) ?? false
  const text = optionText(facet, entry, shop)
  const name = shop.t('list.optionCount', { label: text, count: entry.count })
  const content = (
    <>
      {look && look.kind !== 'text' ? (
        <span className={styles.dot}>
          <SwatchDot look={look} size={20} />
        </span>
      ) : (
        <span className={classNames(styles.box, facet.kind === 'range' && styles.round)} aria-hidden="true">
          {isChosen && <Icon name="check" size={14} />}
        </span>
      )}
      <span className={styles.label}>{text}</span>
      <span className={styles.count} aria-hidden="true">
        {entry.count}
      </span>
    </>
  )
  if (entry.count === 0 && !isChosen) {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: a link that leads nowhere for now, as ARIA has it; the focus passes it
      // biome-ignore lint/a11y/useSemanticElements: an anchor without an address has no role
      <span role="link" aria-disabled="true" className={classNames(styles.option, styles.none)} aria-label={name}>
        {content}
      </span>
    )
  }
  const next =
    facet.kind === 'range' && !isChosen
      ? withWords(state, facet.name, [entry.word])
      : toggleWord(state, facet.name, entry.word)
  return (
    <a
      href={`${path}${listQuery(next)}`}
      data-act="go"
      data-key={`${facet.name} ${entry.word}`}
      rel="nofollow"
      className={styles.option}
      aria-current={isChosen ? 'true' : undefined}
      aria-label={name}
    >
      {content}
    </a>
  )
}
