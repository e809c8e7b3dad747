import { pictureUrl } from '@/lib/image/picture-url'
import { formatMoney } from '@/lib/money'
import type { SearchLabels } from './search-labels'
import styles from './search-overlay.module.css'
import type { SuggestionOption } from './suggestion-options'
import { optionId } from './use-combobox'
import type { SuggestionState } from './use-suggestions'

type Props = {
  id: string
  options: SuggestionOption[]
  active: number
  state: SuggestionState
  query: string
  labels: SearchLabels
  locale: string
  onChoose: (href: string) => void
}

const headings = { words: 'suggestions', category: 'categories', product: 'products' } as const

/** What the search proposes, in groups; what it has nothing to propose for is said. */
export function SuggestionList({ id, options, active, state, query, labels, locale, onChoose }: Props) {
  const notes = {
    idle: '',
    found: '',
    searching: labels.searching,
    failed: labels.failed,
    none: labels.none.replace('{query}', query),
  }
  return (
    <div className={styles.answers}>
      <p role="status" className={notes[state] ? styles.note : 'unseen'}>
        {notes[state]}
      </p>
      <div id={id} role="listbox" aria-label={labels.suggestions}>
        {options.map((option, index) => (
          <div key={option.key} role="presentation">
            {option.kind !== options[index - 1]?.kind && (
              <div role="presentation" className={styles.heading}>
                {labels[headings[option.kind]]}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field moves through the options by arrow keys */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here, focus stays in the field */}
            <div
              id={optionId(id, index)}
              role="option"
              aria-selected={index === active}
              className={styles.option}
              onClick={() => onChoose(option.href)}
            >
              <OptionContent option={option} locale={locale} />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

function OptionContent({ option, locale }: { option: SuggestionOption; locale: string }) {
  if (option.kind !== 'product') return <span className={styles.name}>{option.text}</span>
  const { thumbnail, price_range } = option.product
  return (
    <>
      {thumbnail?.url && (
        // biome-ignore lint/performance/noImgElement: the shop makes its own renditions
        <img src={pictureUrl(thumbnail.url)} alt="" width={48} height={60} className={styles.thumbnail} />
      )}
      <span className={styles.name}>{option.text}</span>
      <span className={styles.price}>{formatMoney(price_range.minimum_price.final_price, locale)}</span>
    </>
  )
}
