type Order = (a: HTMLElement, b: HTMLElement) => number

const number = ({ dataset }: HTMLElement) => Number(dataset.given)
const newest: Order = (a, b) => (b.dataset.at ?? '').localeCompare(a.dataset.at ?? '')
const orders: Record<string, Order> = {
  newest,
  best: (a, b) => number(b) - number(a) || newest(a, b),
  worst: (a, b) => number(a) - number(b) || newest(a, b),
}

/**
 * Shows the reviews of a part of the page as its filter and its list say, and says how many those are. `asked` is what was
 * touched: a bar of the distribution (again: not any more), the way back to all, or the list of orders.
 */
export function arrangeReviews(root: HTMLElement, asked: HTMLElement): void {
  const list = root.querySelector('[data-list]')
  const bars = [...root.querySelectorAll<HTMLElement>('[data-ask="stars"]')]
  if (!list) return
  if (asked.dataset.ask !== 'order') {
    const on = asked.dataset.ask === 'stars' && asked.getAttribute('aria-pressed') !== 'true'
    for (const bar of bars) bar.setAttribute('aria-pressed', String(on && bar === asked))
  }
  const only = bars.find((bar) => bar.getAttribute('aria-pressed') === 'true')?.dataset.stars
  const order = orders[root.querySelector<HTMLSelectElement>('select[data-ask]')?.value ?? ''] ?? newest
  const reviews = [...root.querySelectorAll<HTMLElement>('[data-given]')].sort(order)
  // Those that were folded away at first stand among the others now.
  list.append(...reviews)
  for (const rest of root.querySelectorAll<HTMLElement>('[data-rest]')) rest.hidden = true
  for (const review of reviews) review.hidden = only !== undefined && review.dataset.given !== only
  const all = root.querySelector<HTMLElement>('[data-ask="all"]')
  if (all) all.hidden = only === undefined
  const said = root.querySelector<HTMLElement>('[data-text]')
  const shown = reviews.filter(({ hidden }) => !hidden).length
  if (said) said.textContent = (said.dataset.text ?? '').replace('{count}', String(shown))
}
