import styles from './breadcrumbs.module.css'
import { Link } from './link'

export type Crumb = { name: string; href: string }

/** Where one is: the way from the top, ending in the page itself. */
export function Breadcrumbs({ label, crumbs, here }: { label: string; crumbs: Crumb[]; here: string }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {crumbs.map(({ name, href }) => (
          <li key={href} className={styles.item}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
        <li className={styles.item}>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}
