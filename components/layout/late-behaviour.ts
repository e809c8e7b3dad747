import type { Behaviour } from './behaviour'

/**
 * What is fetched when a hand or the focus first comes near an element with `data-late`: until then it is plain HTML that
 * works by itself, and costs nothing.
 */
const behaviours: Record<string, () => Promise<{ default: Behaviour }>> = {
  menu: () => import('./menu-behaviour'),
  places: () => import('./places-behaviour'),
  newsletter: () => import('./newsletter-behaviour'),
  search: () => import('@/components/search/search-behaviour'),
}

const near = ['pointerover', 'focusin', 'click', 'submit', 'change'] as const

/** A click that opens another tab is the browser's own. */
const isPlain = (event: Event) => !(event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey))

/**
 * Watches for first touches; the answer ends it. What came before a behaviour was there is repeated to it; a form that is sent
 * and a click on `data-hold` wait for it meanwhile.
 */
export function bindLate(go: (href: string) => void): () => void {
  const loading = new WeakMap<Element, Promise<void>>()
  const ready = new WeakSet<Element>()

  async function load(root: HTMLElement): Promise<void> {
    const fetched = await behaviours[root.dataset.late ?? '']?.()
    fetched?.default(root, go)
    ready.add(root)
  }
  const touch = (event: Event) => {
    const root = (event.target as Element | null)?.closest?.<HTMLElement>('[data-late]')
    if (!root || ready.has(root)) return
    const { type, target } = event
    const isHeld = type === 'submit' || (type === 'click' && 'hold' in root.dataset && isPlain(event))
    if (isHeld) event.preventDefault()
    const wait = loading.get(root) ?? load(root)
    loading.set(root, wait)
    wait.then(
      () => target?.dispatchEvent(new CustomEvent('late', { bubbles: true, detail: type })),
      () => {
        loading.delete(root) // the next touch tries again
        if (isHeld && root instanceof HTMLAnchorElement) location.assign(root.href)
      },
    )
  }
  for (const kind of near) document.addEventListener(kind, touch, true)
  document.addEventListener('click', openDialogs)
  document.addEventListener('keydown', openSearch)
  return () => {
    for (const kind of near) document.removeEventListener(kind, touch, true)
    document.removeEventListener('click', openDialogs)
    document.removeEventListener('keydown', openSearch)
  }
}

/** "/" outside of fields, and Ctrl or Cmd with K everywhere. */
function openSearch(event: KeyboardEvent): void {
  const { key, metaKey, ctrlKey, altKey, target } = event
  const isTyping = (target as HTMLElement).isContentEditable || (target as Element).matches?.('input, textarea, select')
  const isSlash = key === '/' && !metaKey && !ctrlKey && !altKey && !isTyping
  if (!isSlash && !(key.toLowerCase() === 'k' && (metaKey || ctrlKey))) return
  event.preventDefault()
  document.querySelector<HTMLElement>('[data-late=search]')?.click()
}

/** What `commandfor` and `closedby` do by themselves, for browsers that do not know them. */
function openDialogs({ target }: Event): void {
  if ('commandForElement' in HTMLButtonElement.prototype) return
  const button = (target as Element).closest('[commandfor]')
  const dialog = button && document.getElementById(button.getAttribute('commandfor') ?? '')
  if (dialog instanceof HTMLDialogElement) {
    if (dialog.open) dialog.close()
    else dialog.showModal()
  } else if (target instanceof HTMLDialogElement && target.getAttribute('closedby') === 'any') target.close()
}
