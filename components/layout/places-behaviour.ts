import type { Behaviour } from './late-behaviour'

/** Sends to the same thing in the chosen storefront: the server knows what it is called there. */
const behave: Behaviour = (root) => {
  const aim = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-storefront]')
    if (!link) return
    const from = location.pathname + location.search
    link.href = `/api/twin?${new URLSearchParams({ to: link.dataset.storefront ?? '', from })}`
  }
  for (const kind of ['pointerover', 'pointerdown', 'focusin', 'late', 'click']) root.addEventListener(kind, aim, true)
}

export default behave
