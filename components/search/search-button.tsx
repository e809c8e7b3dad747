'use client'
import { type ComponentType, type MouseEvent, useCallback, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import styles from './search-button.module.css'
import type { SearchLabels } from './search-labels'
import type { SearchOverlayProps, SearchShop } from './search-overlay-props'

type Props = { href: string; labels: SearchLabels; shop: SearchShop }

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * The way to the search: a link to its page, and with JavaScript an overlay that is fetched when a hand comes near. Opens
 * on "/" and Ctrl/Cmd-K too.
 */
export function SearchButton({ href, labels, shop }: Props) {
  const [Overlay, setOverlay] = useState<ComponentType<SearchOverlayProps> | null>(null)
  const [open, setOpen] = useState(false)

  const load = useCallback(
    () =>
      import('./search-overlay').then(
        ({ SearchOverlay }) => setOverlay(() => SearchOverlay),
        () => window.location.assign(href), // the page does the same without the overlay
      ),
    [href],
  )
  const show = useCallback(() => {
    setOpen(true)
    load()
  }, [load])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const slash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey && !typing(event.target)
      const command = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)
      if (!slash && !command) return
      event.preventDefault()
      show()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [show])

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    show()
  }
  const warm = () => void import('./search-overlay').catch(() => {})

  return (
    <>
      <a
        href={href}
        className={styles.button}
        aria-label={labels.open}
        onClick={onClick}
        onPointerEnter={warm}
        onFocus={warm}
      >
        <Icon name="search" />
        <span className={styles.words}>{labels.placeholder}</span>
      </a>
      {Overlay && <Overlay open={open} onClose={() => setOpen(false)} action={href} labels={labels} shop={shop} />}
    </>
  )
}
