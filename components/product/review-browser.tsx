'use client'
import { type ReactNode, useState } from 'react'
import styles from './reviews.module.css'

type Entry = { key: string; stars: number; at: string; node: ReactNode }
type Order = 'newest' | 'best' | 'worst'

type Props = {
  entries: Entry[]
  distribution: { stars: number; count: number }[]
  head: ReactNode
  foot: ReactNode
  /** Texts with a number are given for each number there may be. */
  labels: Record<'distribution' | 'all' | 'sort' | Order, string> &
    Record<'stars' | 'only' | 'shown' | 'more', string[]>
}

const shownAtFirst = 5

const orders: Record<Order, (a: Entry, b: Entry) => number> = {
  newest: (a, b) => b.at.localeCompare(a.at),
  best: (a, b) => b.stars - a.stars || orders.newest(a, b),
  worst: (a, b) => a.stars - b.stars || orders.newest(a, b),
}

/** Reviews, by their number of stars and in an order; the bars of the distribution are its filter. */
export function ReviewBrowser({ entries, distribution, head, foot, labels }: Props) {
  const [only, setOnly] = useState<number | null>(null)
  const [order, setOrder] = useState<Order>('newest')
  const [all, setAll] = useState(false)
  const fitting = entries.filter(({ stars }) => only === null || stars === only).sort(orders[order])
  const shown = all ? fitting : fitting.slice(0, shownAtFirst)
  const left = fitting.length - shown.length
  return (
    <div className={styles.reviews}>
      <div>
        {head}
        {distribution.length > 0 && (
          <ul className={styles.bars} aria-label={labels.distribution}>
            {distribution.map(({ stars, count }) => (
              <li key={stars}>
                <button
                  type="button"
                  aria-pressed={only === stars}
                  aria-label={labels.only[stars]}
                  disabled={count === 0}
                  onClick={() => setOnly(only === stars ? null : stars)}
                >
                  <span>{labels.stars[stars]}</span>
                  <span className={styles.bar}>
                    <span style={{ inlineSize: `${(count / Math.max(1, entries.length)) * 100}%` }} />
                  </span>
                  <span className={styles.count}>{count}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {foot}
      </div>
      <div>
        {entries.length > 1 && (
          <div className={styles.tools}>
            <label>
              {labels.sort}{' '}
              <select value={order} onChange={(event) => setOrder(event.target.value as Order)}>
                <option value="newest">{labels.newest}</option>
                <option value="best">{labels.best}</option>
                <option value="worst">{labels.worst}</option>
              </select>
            </label>
            {only !== null && (
              <button type="button" className={styles.link} onClick={() => setOnly(null)}>
                {labels.all}
              </button>
            )}
            <p role="status" className={styles.count}>
              {labels.shown[fitting.length]}
            </p>
          </div>
        )}
        {shown.map(({ key, node }) => (
          <article key={key} className={styles.entry}>
            {node}
          </article>
        ))}
        {left > 0 && (
          <button type="button" className={styles.link} onClick={() => setAll(true)}>
            {labels.more[left]}
          </button>
        )}
      </div>
    </div>
  )
}
