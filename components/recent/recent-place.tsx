'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import type { KeptProduct } from '@/lib/catalog/kept-products'
import { noteSeen, seenBefore } from '@/lib/catalog/seen-products'

type Props = { path: string; seen?: KeptProduct | undefined; children: ReactNode }

/** Notes what is seen, and fetches the row of what was seen before when it comes near. */
export function RecentPlace({ path, seen, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = seenBefore(seen?.sku)
    if (seen) noteSeen(seen)
    if (!place.current || before.length === 0) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        watch.disconnect()
        import('./show-recent').then(({ showRecent }) => showRecent(entry.target, before, path))
      },
      { rootMargin: '400px' },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [path, seen])
  return <div ref={place}>{children}</div>
}
