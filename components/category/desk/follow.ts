import type { Act, Router } from './act'
import { arrival, shownListing } from './arrival'
import { carryOver } from './carry-over'
import { rememberPlace } from './show-more'
import { fetchStagePicture, morph } from './stage-picture'

/** A hand that only passes by wants nothing. */
const dwellMs = 90
/**
 * A product's data weighs about 10 KiB and its document 13: three that nobody opened stay below twice the document's weight.
 * What is opened makes room for another.
 */
const mostUnused = 3

type Connection = { saveData?: boolean; effectiveType?: string }
const isThrifty = () => {
  const { saveData, effectiveType = '4g' } = (navigator as { connection?: Connection }).connection ?? {}
  return Boolean(saveData) || effectiveType.includes('2g')
}

/** Follows links and fetches ahead what a hand is about to open. */
export function follower(router: Router) {
  const fetched = new Map<string, { used: boolean; at: number }>()
  let timer = 0

  function fetchAhead(href: string) {
    if (fetched.has(href)) return
    fetched.set(href, { used: false, at: performance.now() })
    // The whole page, or lists in another state would be fetched without their products. The type asks for Next's own enum.
    router.prefetch(href, { kind: 'full' as never })
  }

  function near(link: HTMLAnchorElement, kind: Act['kind']) {
    clearTimeout(timer)
    const isCard = link.closest('[data-card]') !== null
    if (kind === 'pointerdown') {
      fetchAhead(link.href)
      if (isCard && !isThrifty()) fetchStagePicture(link)
      return
    }
    // Filters answer fast enough from the press of the button on; there are too many to guess.
    if (!isCard || isThrifty()) return
    timer = window.setTimeout(() => {
      const unused = [...fetched.values()].filter(({ used }) => !used).length
      if (link.isConnected && unused < mostUnused) fetchAhead(link.href)
    }, dwellMs)
  }

  function go(href: string, actor: HTMLElement) {
    if (!href) return
    const known = fetched.get(href)
    if (known) known.used = true
    rememberPlace()
    const stays = actor.closest('[data-stay]') !== null
    const push = () => router.push(href, { scroll: !stays })
    if (!stays) {
      const card = actor.closest<HTMLElement>('[data-card]')
      if (card) morph(card, href, push)
      else push()
      return
    }
    const from = shownListing()
    from?.setAttribute('aria-busy', 'true')
    actor.setAttribute('data-pending', '')
    const focused = document.activeElement?.closest<HTMLElement>('[data-key]')
    const key = (focused ?? actor.closest<HTMLElement>('[data-key]'))?.dataset.key
    arrival(href).then(() => carryOver(from, shownListing(), key))
    push()
  }

  return { go, near }
}
