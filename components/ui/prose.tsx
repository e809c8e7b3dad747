import { classNames } from './class-names'
import { Markup } from './markup'
import styles from './prose.module.css'

/** HTML that has been sanitised before, set as running text. `wide` takes the whole width, for pages that bring columns. */
export function Prose({ html, wide, className }: { html: string; wide?: boolean; className?: string | undefined }) {
  return (
    <div className={classNames(styles.prose, wide && styles.wide, className)}>
      <Markup html={html} />
    </div>
  )
}
