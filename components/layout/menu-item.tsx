'use client'
import { usePathname } from 'next/navigation'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import styles from './menu-item.module.css'

/** Long enough not to open for a hand that only passes by, short enough to feel immediate. */
const openAfterMs = 110
/** Time to cross a corner on the way to the panel. */
const closeAfterMs = 220

type Props = {
  name: string
  href: string
  /** The address without its suffix: everything below it belongs to this entry. */
  scope: string
  toggleLabel: string
  children?: ReactNode
}

/** A main category in the header: a link, and a panel that opens by pointer, by its button and by the arrow key. */
export function MenuItem({ name, href, scope, toggleLabel, children }: Props) {
  const [openAt, setOpenAt] = useState<string | null>(null)
  const pathname = usePathname()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const item = useRef<HTMLLIElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  // Open means open on this page: following a link closes the panel without an effect.
  const open = openAt === pathname
  const setOpen = (next: boolean) => setOpenAt(next ? pathname : null)

  useEffect(() => () => clearTimeout(timer.current), [])

  const later = (next: boolean) => (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || !children) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(next), next ? openAfterMs : closeAfterMs)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      setOpen(false)
      toggle.current?.focus()
    }
    if (
      event.key === 'ArrowDown' &&
      children &&
      !item.current?.querySelector(`[id="${panelId}"]`)?.contains(event.target as Node)
    ) {
      event.preventDefault()
      setOpen(true)
      requestAnimationFrame(() => document.getElementById(panelId)?.querySelector('a')?.focus())
    }
  }
  const current = pathname === href || pathname.startsWith(`${scope}/`) || pathname.startsWith(`${scope}.`)

  return (
    <li
      ref={item}
      className={styles.item}
      onPointerEnter={later(true)}
      onPointerLeave={later(false)}
      onKeyDown={onKeyDown}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Link href={href} className={styles.link} aria-current={current ? 'true' : undefined}>
        <span>{name}</span>
      </Link>
      {children ? (
        <>
          <button
            ref={toggle}
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={panelId}
            aria-label={toggleLabel}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron-down" size={14} />
          </button>
          <div id={panelId} className={styles.panel} hidden={!open}>
            {children}
          </div>
        </>
      ) : null}
    </li>
  )
}
