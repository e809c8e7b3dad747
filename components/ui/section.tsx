import { type ReactNode, useId } from 'react'
import { Link } from './link'
import styles from './section.module.css'

type Props = { title: string; more?: { text: string; href: string } | undefined; children: ReactNode }

/** A titled part of a page, with a way to all of it where there is more. */
export function Section({ title, more, children }: Props) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {more && <Link href={more.href}>{more.text}</Link>}
      </div>
      {children}
    </section>
  )
}
