import { Icon } from '@/components/ui/icon'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './search-button.module.css'
import { searchLabels } from './search-labels'

/**
 * The way to the search: a link to its page, and with JavaScript an overlay that is fetched when a hand comes near. It opens
 * on "/" and Ctrl/Cmd-K too.
 */
export function SearchButton({ shop }: { shop: Shopfront }) {
  const labels = searchLabels(shop.t)
  return (
    <a
      href={shop.href('search')}
      className={styles.button}
      aria-label={labels.open}
      aria-keyshortcuts="/ Control+K Meta+K"
      data-late="search"
      data-hold=""
      data-context={shop.code}
      data-labels={JSON.stringify(labels)}
    >
      <Icon name="search" />
      <span className={styles.words}>{labels.placeholder}</span>
    </a>
  )
}
