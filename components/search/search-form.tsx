import { Icon } from '@/components/ui/icon'
import styles from './search-form.module.css'

type Props = { action: string; query: string; labels: { label: string; placeholder: string; submit: string } }

/** The search as a plain form: works everywhere, and on its own page with the words still in it. */
export function SearchForm({ action, query, labels }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every browser we serve
    <form role="search" action={action} className={styles.form}>
      <input
        type="search"
        name="q"
        key={query}
        defaultValue={query}
        required
        maxLength={120}
        enterKeyHint="search"
        aria-label={labels.label}
        placeholder={labels.placeholder}
      />
      <button type="submit" aria-label={labels.submit}>
        <Icon name="search" />
      </button>
    </form>
  )
}
