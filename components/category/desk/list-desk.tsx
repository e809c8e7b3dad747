'use client'
import { usePathname, useRouter } from 'next/navigation'
import { type ComponentType, useEffect, useState } from 'react'
import { notePage, watchRecent } from '@/components/recent/watch-recent'
import type { Shop } from '@/lib/cart/shop'
import type { Act, BarProps } from './act'

const heard = ['pointerover', 'pointerdown', 'focusin', 'click', 'submit', 'input', 'change'] as const

/**
 * Lists and cards are plain markup with `data-act`. This listens for all of them and fetches what they can do when a hand
 * first comes near, so that a page which is only read pays nothing for it. Renders the place where changes of a list are said aloud.
 */
export function ListDesk({ shop }: { shop: Shop }) {
  const router = useRouter()
  const [Bar, setBar] = useState<ComponentType<BarProps> | null>(null)
  const pathname = usePathname()
  useEffect(watchRecent, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is noted
  useEffect(notePage, [pathname])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another shop comes with another document
  useEffect(() => {
    let late: Promise<{ serve: (act: Act) => void }> | undefined
    const load = () => {
      late ??= import('./serve').then(({ openDesk }) => openDesk(router, shop, (bar) => setBar(() => bar)))
      return late
    }
    const hear = (event: Event) => {
      const actor = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null
      if (!actor || event.defaultPrevented) return
      const { ctrlKey, metaKey, shiftKey, altKey, button } = event as MouseEvent
      if (ctrlKey || metaKey || shiftKey || altKey || button > 0) return
      const href = event.type === 'click' && actor instanceof HTMLAnchorElement ? actor.href : null
      if (href || event.type === 'submit') event.preventDefault()
      load().then(
        (desk) => desk.serve({ kind: event.type, actor, event }),
        () => {
          late = undefined // the next touch tries again
          if (href) location.assign(href)
        },
      )
    }
    if (keepsSomething()) load()
    for (const kind of heard) document.addEventListener(kind, hear)
    return () => {
      for (const kind of heard) document.removeEventListener(kind, hear)
    }
  }, [router])
  return (
    <>
      <p role="status" className="unseen" data-list-status="" />
      {Bar && <Bar shop={shop} router={router} />}
    </>
  )
}

/** Somebody who keeps products sees them marked, and a list that was made longer stands as it was left. */
function keepsSomething(): boolean {
  try {
    return Object.keys({ ...localStorage, ...sessionStorage }).some((key) => /^vitrine-(wish|comp|list)/.test(key))
  } catch {
    return false // storage is forbidden in this browser
  }
}
