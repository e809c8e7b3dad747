import type { ReactNode } from 'react'
import { SkipLink } from '@/components/layout/skip-link'
import { Link } from '@/components/ui/link'
import styles from './checkout-chrome.module.css'

type Props = {
  children: ReactNode
  home: string
  labels: Record<'shop' | 'home' | 'secure' | 'help' | 'skip', string>
}

/** The frame of the checkout: whose shop it is, that the line is secure, whom to ask. */
export function CheckoutChrome({ children, home, labels }: Props) {
  return (
    <>
      <SkipLink label={labels.skip} />
      <header className={styles.head}>
        <div className={`frame ${styles.row}`}>
          <Link href={home} className={styles.name} aria-label={`${labels.shop}: ${labels.home}`}>
            {labels.shop}
          </Link>
          <p className={styles.secure}>
            <svg aria-hidden="true" width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor">
              <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" strokeWidth="1.5" />
            </svg>
            {labels.secure}
          </p>
        </div>
      </header>
      {children}
      <footer className={styles.foot}>
        <div className={`frame ${styles.row}`}>
          <Link href={`${home === '/' ? '' : home}/contact`}>{labels.help}</Link>
        </div>
      </footer>
    </>
  )
}
