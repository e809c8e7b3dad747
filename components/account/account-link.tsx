'use client'
import { useSyncExternalStore } from 'react'
import { nameIn } from '@/lib/account/name-hint'
import styles from './account-link.module.css'

type Props = { href: string; label: string; named: string }

const never = () => () => {}
const current = () => nameIn(document.cookie) ?? ''
const nobody = () => ''

/** The way to the account, with the first name of who is signed in, from a hint: nothing is asked. */
export function AccountLink({ href, label, named }: Props) {
  const name = useSyncExternalStore(never, current, nobody)
  return (
    // A whole page, so that what the account shows is never older than the last sign-in.
    <a href={href} className={styles.link} aria-label={name ? named.replace('{name}', name) : label}>
      <svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor">
        <path
          d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0"
          strokeWidth="1.4"
          strokeLinecap="round"
        />
      </svg>
      {name && (
        <span className={styles.name} aria-hidden="true">
          {name}
        </span>
      )}
    </a>
  )
}
