import { type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import styles from './filter-sheet.module.css'

type Labels = { open: string; title: string; close: string; show: string }

/**
 * The facets: beside the list on a desk, in a sheet over it on a phone. The sheet is a popover, which the browser opens
 * and closes by itself, so it works before and without JavaScript.
 */
export function FilterSheet({ labels, children }: { labels: Labels; children: ReactNode }) {
  // Pages left a moment ago stay in the document: a fixed name would open the sheet of one of those.
  const sheetId = `filters${useId()}`
  return (
    <>
      <button type="button" className={styles.opener} popoverTarget={sheetId}>
        <Icon name="filter" size={20} />
        {labels.open}
      </button>
      <aside id={sheetId} popover="auto" className={styles.sheet} aria-label={labels.title} data-stay="">
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
