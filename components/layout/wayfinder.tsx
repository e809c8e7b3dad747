'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { startMeasuring } from '@/components/measuring/start-measuring'
import { bindLate } from './late-behaviour'
import { watchScope } from './mark-scope'

/**
 * What a change of page means for what stays: the menu says where one is, open drawers close, and the focus goes to the new
 * page, whose title Next announces. Renders nothing.
 */
export function Wayfinder() {
  const pathname = usePathname()
  const router = useRouter()
  const shown = useRef<string>(null)

  useEffect(startMeasuring, [])
  useEffect(() => bindLate((href) => router.push(href)), [router])

  useEffect(() => watchScope(pathname), [pathname])

  useEffect(() => {
    const isNew = shown.current !== null && shown.current !== pathname
    shown.current = pathname
    if (!isNew) return
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('header dialog[open]')) putAway(dialog)
    window.dispatchEvent(new Event('shop:page'))
    // A field that is being typed in keeps the focus: it was not the link that was followed.
    if (!document.activeElement?.matches('input, textarea, select, main *')) focusPage()
  }, [pathname])

  return null
}

/** Closes the drawer, back at its first level. */
function putAway(dialog: HTMLDialogElement): void {
  dialog.close()
  for (const level of dialog.querySelectorAll('details')) level.open = false
}

const focusPage = () => document.getElementById('content')?.focus({ preventScroll: true })
