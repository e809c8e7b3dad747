import type { Behaviour } from './behaviour'

/** The shop signs the choice as a cookie and answers with the page of that currency. */
async function chooseCurrency(select: HTMLSelectElement): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-shop-context': select.dataset.context ?? '' }
  const body = JSON.stringify({ currency: select.value })
  const { ok } = await fetch('/api/context', { method: 'POST', headers, body }).catch(() => ({ ok: false }))
  if (ok) window.location.reload()
  else for (const option of select.options) option.selected = option.defaultSelected
}

/** Leads to the same thing in the chosen storefront: the server knows what it is called there. Sends a chosen currency. */
const behave: Behaviour = (root) => {
  const aim = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-storefront]')
    if (!link) return
    const from = location.pathname + location.search
    link.href = `/api/twin?${new URLSearchParams({ to: link.dataset.storefront ?? '', from })}`
  }
  for (const kind of ['pointerover', 'pointerdown', 'focusin', 'late', 'click']) root.addEventListener(kind, aim, true)

  const choose = ({ target }: Event) => target instanceof HTMLSelectElement && void chooseCurrency(target)
  root.addEventListener('change', choose)
  root.addEventListener('late', (event) => (event as CustomEvent).detail === 'change' && choose(event))
}

export default behave
