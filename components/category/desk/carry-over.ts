/**
 * A list in another state is another page. What the visitor was doing on the old one goes on: open groups stay open, the
 * sheet stays up where it was scrolled to, the focus stays on the same filter, and the number of products is said aloud.
 */
export function carryOver(from: HTMLElement | null, to: HTMLElement | null, key: string | undefined): void {
  settle(from)
  if (!to || to === from) return
  for (const group of from?.querySelectorAll<HTMLDetailsElement>('details[data-group]') ?? []) {
    const twin = to.querySelector<HTMLDetailsElement>(`details[data-group="${CSS.escape(group.dataset.group ?? '')}"]`)
    if (twin && group.open) twin.open = true
  }
  const [sheet, next] = [sheetOf(from), sheetOf(to)]
  if (sheet?.matches(':popover-open') && next) {
    const scrolled = sheet.scrollTop
    sheet.hidePopover()
    next.showPopover()
    next.scrollTop = scrolled
  }
  focusAgain(to, key)
  const said = document.querySelector('[data-list-status]')
  if (said) said.textContent = to.dataset.said ?? ''
  // A list that became short must not leave the visitor below its end.
  const end = to.querySelector('[data-results]')?.getBoundingClientRect().bottom ?? Infinity
  if (end < 160) to.scrollIntoView({ block: 'start' })
}

const sheetOf = (list: HTMLElement | null) => list?.querySelector<HTMLElement>('[popover]') ?? null

/** The old page may be shown again by the back button: it must not be waiting then. */
function settle(list: HTMLElement | null) {
  list?.removeAttribute('aria-busy')
  for (const pending of list?.querySelectorAll('[data-pending]') ?? []) pending.removeAttribute('data-pending')
  for (const select of list?.querySelectorAll('select') ?? []) {
    select.value = [...select.options].find(({ defaultSelected }) => defaultSelected)?.value ?? ''
  }
  for (const form of list?.querySelectorAll<HTMLFormElement>('form[data-act="price"]') ?? []) form.reset()
}

function focusAgain(to: HTMLElement, key: string | undefined) {
  const same = key && [...to.querySelectorAll<HTMLElement>('[data-key]')].find((element) => element.dataset.key === key)
  const focused = same || to.querySelector<HTMLElement>('[data-results]')
  focused?.focus({ preventScroll: true })
}
