import type { Behaviour } from './behaviour'

/** Long enough not to open for a hand that only passes by, short enough to feel immediate. */
const openAfterMs = 110
/** Time to cross a corner on the way to the panel. */
const closeAfterMs = 240

type Entry = { item: HTMLElement; link: HTMLElement; toggle: HTMLElement | null; panel: HTMLElement | null }

const entryOf = (item: HTMLElement): Entry => ({
  item,
  link: item.querySelector('a') as HTMLElement,
  toggle: item.querySelector(':scope > button'),
  panel: item.querySelector(':scope > [id]'),
})

/**
 * Opens the panels of the main menu: by a pointer that stays, by the buttons (click, Enter, Space) and by the arrow keys, as
 * the ARIA practices describe a navigation of disclosures. One panel is open at a time; Escape goes back to its button.
 */
const behave: Behaviour = (root) => {
  const entries = [...root.querySelectorAll<HTMLElement>(':scope > ul > li')].map(entryOf)
  const at = (target: EventTarget | null) => entries.findIndex(({ item }) => item.contains(target as Node))
  const isOpen = ({ panel }: Entry) => panel !== null && !panel.hidden
  let timer = 0

  const show = (shown: Entry | undefined) => {
    clearTimeout(timer)
    for (const entry of entries) {
      const open = entry === shown
      entry.toggle?.setAttribute('aria-expanded', String(open))
      if (entry.panel) entry.panel.hidden = !open
    }
  }
  const later = (entry: Entry | undefined, ms: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => show(entry), ms)
  }
  const over = (event: Event) => {
    const entry = entries[at(event.target)]
    if (entry && !isOpen(entry)) later(entry.panel ? entry : undefined, openAfterMs)
    else clearTimeout(timer)
  }

  root.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && over(event))
  root.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && later(undefined, closeAfterMs))
  // The pointer that fetched this rests already.
  root.addEventListener('late', (event) => root.matches(':hover') && over(event))
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const open = entries.find(isOpen)
    if (relatedTarget && open && !open.item.contains(relatedTarget as Node)) show(undefined)
  })
  root.addEventListener('click', ({ target }) => {
    const entry = entries[at(target)]
    if (entry?.toggle?.contains(target as Node)) show(isOpen(entry) ? undefined : entry)
    else if ((target as Element).closest('a')) show(undefined)
  })
  document.addEventListener('pointerdown', ({ target }) => !root.contains(target as Node) && show(undefined))
  root.addEventListener('keydown', (event) => onKey(event, { entries, at, show, isOpen }))
}

type Desk = {
  entries: Entry[]
  at: (target: EventTarget | null) => number
  show: (entry: Entry | undefined) => void
  isOpen: (entry: Entry) => boolean
}

function onKey(event: KeyboardEvent, { entries, at, show, isOpen }: Desk): void {
  const index = at(event.target)
  const entry = entries[index]
  if (!entry || event.ctrlKey || event.metaKey || event.altKey) return
  const links = [...(entry.panel?.querySelectorAll<HTMLElement>('a') ?? [])]
  const place = links.indexOf(event.target as HTMLElement)
  const forward = getComputedStyle(entry.item).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const open = () => {
    show(entry)
    return links[Math.min(place + 1, links.length - 1)]
  }
  const close = () => {
    if (!isOpen(entry)) return null
    show(undefined)
    return entry.toggle
  }
  const beside = (step: number) => entries[(index + step + entries.length) % entries.length]
  const moves = new Map<string, () => HTMLElement | null | undefined>([
    ['Escape', close],
    ['ArrowDown', () => (entry.panel ? open() : null)],
    ['ArrowUp', () => (place < 0 ? null : (links[place - 1] ?? entry.link))],
    ['ArrowLeft', () => beside(forward === 'ArrowLeft' ? 1 : -1)?.link],
    ['ArrowRight', () => beside(forward === 'ArrowRight' ? 1 : -1)?.link],
    ['Home', () => (place < 0 ? entries[0]?.link : links[0])],
    ['End', () => (place < 0 ? entries.at(-1)?.link : links.at(-1))],
  ])
  const next = moves.get(event.key)?.()
  if (!next) return
  event.preventDefault()
  next.focus()
}

export default behave
