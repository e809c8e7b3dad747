'use client'
import { usePathname } from 'next/navigation'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import styles from './mobile-menu.module.css'

type Props = { openLabel: string; closeLabel: string; title: string; children: ReactNode }

/** The whole menu in a drawer, for narrow screens. A native dialog: it keeps the focus and closes on Escape by itself. */
export function MobileMenu({ openLabel, closeLabel, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const pathname = usePathname()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to close
  useEffect(() => dialog.current?.close(), [pathname])

  const onClick = (event: MouseEvent<HTMLDialogElement>) => {
    const onBackdrop = event.target === dialog.current
    const onLink = (event.target as Element).closest('a')
    if (onBackdrop || onLink) dialog.current?.close()
  }

  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-label={openLabel}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="menu" />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog */}
      <dialog ref={dialog} className={styles.drawer} aria-label={title} onClick={onClick}>
        <div className={styles.top}>
          <span>{title}</span>
          <button
            type="button"
            className={styles.closer}
            aria-label={closeLabel}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        <div className={styles.content}>{children}</div>
      </dialog>
    </>
  )
}
