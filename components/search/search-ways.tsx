import { Link } from '@/components/ui/link'
import styles from './search-ways.module.css'

export type Way = { text: string; href: string }

/** Other ways on from a search, behind what they are; nothing where there are none. */
export function SearchWays({ title, ways }: { title: string; ways: Way[] }) {
  if (ways.length === 0) return null
  return (
    <nav className={styles.ways} aria-label={title}>
      <span aria-hidden="true">{title}</span>
      <ul className={styles.list}>
        {ways.map(({ text, href }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
