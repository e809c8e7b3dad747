/** Makes markup of the server answer to hands; `go` follows an address without a reload. */
export type Behaviour = (root: HTMLElement, go: (href: string) => void) => void

/**
 * What is fetched when a hand or the focus first comes near an element with `data-late`: until then it is plain HTML that
 * works by itself, and costs nothing.
 */
const behaviours: Record<string, () => Promise<{ default: Behaviour }>> = {
  menu: () => import('./menu-behaviour'),
  places: () => import('./places-behaviour'),
  newsletter: () => import('./newsletter-behaviour'),
}

const near = ['pointerover', 'focusin', 'submit'] as const

/** Watches for first touches; the answer ends it. An event that came before its behaviour was there is repeated to it. */
export function bindLate(go: (href: string) => void): () => void {
  const bound = new WeakSet<Element>()
  const touch = (event: Event) => {
    const root = (event.target as Element | null)?.closest?.<HTMLElement>('[data-late]')
    if (!root || bound.has(root)) return
    bound.add(root)
    if (event.type === 'submit') event.preventDefault()
    behaviours[root.dataset.late ?? '']?.().then(
      ({ default: behave }) => {
        behave(root, go)
        event.target?.dispatchEvent(new Event('late', { bubbles: true }))
      },
      () => bound.delete(root), // the next touch tries again
    )
  }
  for (const kind of near) document.addEventListener(kind, touch, true)
  document.addEventListener('click', openDialogs)
  return () => {
    for (const kind of near) document.removeEventListener(kind, touch, true)
    document.removeEventListener('click', openDialogs)
  }
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
