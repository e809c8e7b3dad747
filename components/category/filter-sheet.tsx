'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import styles from './filter-sheet.module.css'

type Labels = { open: string; title: string; close: string; show: string }

/** Survives the page, which is another one after each choice: the sheet stays open until the shopper closes it. */
const left = { open: false, scrolled: 0 }

const sheetId = 'filters'

/**
 * The facets: beside the list on a desk, in a sheet over it on a phone. The sheet is a popover, which the browser opens
 * and closes by itself, so it works before and without JavaScript.
 */
export function FilterSheet({ labels, children }: { labels: Labels; children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    if (left.open && getComputedStyle(element).position === 'fixed') {
      element.showPopover?.()
      element.scrollTop = left.scrolled
    }
    const remember = () => {
      left.open = element.matches(':popover-open')
    }
    const rememberPlace = () => {
      left.scrolled = element.scrollTop
    }
    element.addEventListener('toggle', remember)
    element.addEventListener('scroll', rememberPlace, { passive: true })
    return () => {
      element.removeEventListener('toggle', remember)
      element.removeEventListener('scroll', rememberPlace)
    }
  }, [])

  return (
    <>
      <button type="button" className={styles.opener} popoverTarget={sheetId}>
        <Icon name="filter" size={20} />
        {labels.open}
      </button>
      <aside ref={sheet} id={sheetId} popover="auto" className={styles.sheet} aria-label={labels.title}>
        <div className={styles.top}>
          <h2>{labels.title}</h2>
          <button
            type="button"
            className={styles.close}
            popoverTarget={sheetId}
            popoverTargetAction="hide"
            aria-label={labels.close}
          >
            <Icon name="close" />
          </button>
        </div>
        <div className={styles.content}>{children}</div>
        <div className={styles.bottom}>
          <Button type="button" popoverTarget={sheetId} popoverTargetAction="hide">
            {labels.show}
          </Button>
        </div>
      </aside>
    </>
  )
}
