import styles from './skip-link.module.css'

/** The first thing a keyboard meets: past the menu, to what the page is about. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a href="#content" className={`unseen ${styles.skip}`}>
      {label}
    </a>
  )
}
