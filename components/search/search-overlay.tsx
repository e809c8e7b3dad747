import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { queryString } from '@/lib/routing/query-string'
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches'
import type { SearchLabels } from './search-labels'
import styles from './search-overlay.module.css'
import { type GroupName, type Line, recentGroup, suggestionGroups } from './suggestion-groups'
import { SuggestionList } from './suggestion-list'
import { useCombobox } from './use-combobox'
import { useSuggestions } from './use-suggestions'

const narrowScreen = '(max-width: 47.99rem)'

type Props = {
  open: boolean
  onClose: () => void
  /** Follows an address without a reload. */
  go: (href: string) => void
  /** The search page; the form goes there without suggestions too. */
  action: string
  labels: SearchLabels
  context: string
}

/** The search over the page: what one types is answered with words, categories, products and pages. */
export function SearchOverlay({ open, onClose, go, action, labels, context }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const combobox = useCombobox()
  const typed = combobox.typed.trim()
  const { found, state, words } = useSuggestions(typed, context)
  const [recent, setRecent] = useState<string[]>([])
  const groups =
    typed === '' ? recentGroup(recent, action) : suggestionGroups(found, action, matchMedia(narrowScreen).matches)
  const lines = groups.flatMap((group) => group.lines.map((line) => ({ line, name: group.name })))

  useEffect(() => {
    if (!open) {
      dialog.current?.close()
      return
    }
    setRecent(recentSearches())
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.select()
  }, [open])

  const leave = (href: string, query: string | null) => {
    if (query) rememberSearch(query)
    onClose()
    go(href)
  }
  const choose = ({ href, text }: Line, name: GroupName) =>
    leave(href, name === 'queries' || name === 'recent' ? text : typed || null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = lines[combobox.active]
    if (chosen) choose(chosen.line, chosen.name)
    else if (typed) leave(action + queryString({ q: typed }), typed)
  }
  const forget = () => {
    forgetSearches()
    setRecent([])
    dialog.current?.querySelector('input')?.focus()
  }
  const notes = { idle: '', found: '', failed: labels.failed, none: labels.none.replace('{query}', words) }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={dialog}
      className={styles.overlay}
      aria-label={labels.label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.content}>
        {/* biome-ignore lint/a11y/useSemanticElements: the search element is not known to every browser we serve */}
        <form role="search" action={action} onSubmit={onSubmit}>
          <div className={styles.field}>
            <Icon name="search" />
            <input
              {...combobox.inputProps(lines.map(({ line }) => line.text))}
              name="q"
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              aria-label={labels.label}
              placeholder={labels.placeholder}
            />
            <button type="button" className={styles.close} aria-label={labels.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <p role="status" className={notes[state] && typed ? styles.note : 'unseen'}>
            {typed ? notes[state] : ''}
          </p>
          {lines.length > 0 && (
            <SuggestionList
              id={combobox.listId}
              groups={groups}
              active={combobox.active}
              typed={typed}
              labels={labels}
              onChoose={choose}
            />
          )}
          {typed !== '' && (
            <button type="submit" className={styles.everything}>
              {labels.everything.replace('{query}', typed)}
            </button>
          )}
          {typed === '' && recent.length > 0 && (
            <button type="button" className={styles.everything} onClick={forget}>
              {labels.forget}
            </button>
          )}
        </form>
      </div>
    </dialog>
  )
}
