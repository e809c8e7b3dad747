'use client'
import { useLate } from '@/components/cart/use-late'
import styles from './account.module.css'
import type { AccountIslandProps } from './place-props'

type Props = AccountIslandProps & { labels: { loading: string; unreachable: string } }

/** Fetches what the account needs (Apollo, forms) after the page, which is the same for everybody. */
export function AccountMount({ labels, ...props }: Props) {
  const { Part, failed } = useLate(() => import('./account-island').then(({ AccountIsland }) => AccountIsland))
  if (failed) return <p role="alert">{labels.unreachable}</p>
  return Part ? <Part {...props} /> : <p className={styles.waiting}>{labels.loading}</p>
}
