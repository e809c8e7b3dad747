import type { KeptProduct } from '@/lib/catalog/kept-products'
import { noteSeen, seenBefore } from '@/lib/catalog/seen-products'

/** How near a row must come before it is filled, in pixels; and how often one looks while the page moves. */
const nearPx = 400
const restMs = 200

const shown = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())

/** Notes the product of the page one sees as the latest that was looked at. */
export function notePage(): void {
  for (const { dataset } of shown('[data-seen]')) noteSeen(JSON.parse(dataset.seen ?? '') as KeptProduct)
}

/** Fills the rows of what was seen before when they come near; answers how to stop. */
export function watchRecent(): () => void {
  let timer = 0
  const look = () => {
    timer = 0
    for (const place of shown('[data-recent]:not([data-done])')) {
      const before = seenBefore(place.dataset.recent)
      if (before.length === 0 || place.getBoundingClientRect().top > innerHeight + nearPx) continue
      place.dataset.done = ''
      import('./show-recent').then(({ showRecent }) => showRecent(place, before))
    }
  }
  const rest = () => {
    if (timer === 0) timer = window.setTimeout(look, restMs)
  }
  addEventListener('scroll', rest, { passive: true })
  return () => removeEventListener('scroll', rest)
}
