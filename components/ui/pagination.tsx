import { Icon } from './icon'
import { Link } from './link'
import { pageNumbers } from './page-numbers'
import styles from './pagination.module.css'

type Props = {
  current: number
  total: number
  hrefOf: (page: number) => string
  labels: { pages: string; previous: string; next: string; page: (page: number) => string }
}

/** Links to the pages of a list; nothing when there is only one. */
export function Pagination({ current, total, hrefOf, labels }: Props) {
  if (total <= 1) return null
  return (
    <nav aria-label={labels.pages}>
      <ul className={styles.list}>
        {current > 1 && (
          <li>
            <Link href={hrefOf(current - 1)} rel="prev" aria-label={labels.previous}>
              <Icon name="chevron-left" size={20} />
            </Link>
          </li>
        )}
        {pageNumbers(current, total).map((page, index, pages) => (
          <li key={page ?? `gap after ${pages[index - 1]}`}>
            {page === null ? (
              <span className={styles.gap}>…</span>
            ) : page === current ? (
              <span aria-current="page">{page}</span>
            ) : (
              <Link href={hrefOf(page)} aria-label={labels.page(page)}>
                {page}
              </Link>
            )}
          </li>
        ))}
        {current < total && (
          <li>
            <Link href={hrefOf(current + 1)} rel="next" aria-label={labels.next}>
              <Icon name="chevron-right" size={20} />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
