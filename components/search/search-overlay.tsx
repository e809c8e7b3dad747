'use client'
import { ApolloProvider } from '@apollo/client/react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useDeferredValue, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { shopClient } from '@/lib/apollo/shop-client'
import styles from './search-overlay.module.css'
import type { SearchOverlayProps } from './search-overlay-props'
import { SuggestionList } from './suggestion-list'
import { useCombobox } from './use-combobox'
import { useSuggestions } from './use-suggestions'

/** The search over the page: what one types is answered with words, categories and products. */
export function SearchOverlay(props: SearchOverlayProps) {
  return (
    <ApolloProvider client={shopClient(props.shop.context)}>
      <Overlay {...props} />
    </ApolloProvider>
  )
}

function Overlay({ open, onClose, action, labels, shop }: SearchOverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const combobox = useCombobox()
  const words = useDeferredValue(combobox.typed.trim())
  const { options, state } = useSuggestions(words, shop.path)

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  const go = (href: string) => {
    onClose()
    router.push(href)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = options[combobox.active]
    if (chosen) return go(chosen.href)
    if (combobox.typed.trim()) go(`${action}?${new URLSearchParams({ q: combobox.typed.trim() })}`)
  }

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
              {...combobox.inputProps(options.map(({ text }) => text))}
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
          <SuggestionList
            id={combobox.listId}
            options={options}
            active={combobox.active}
            state={state}
            query={words}
            labels={labels}
            locale={shop.locale}
            onChoose={go}
          />
        </form>
      </div>
    </dialog>
  )
}
