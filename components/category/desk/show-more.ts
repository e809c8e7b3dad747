import { shownListing } from './arrival'
import { cardsOf, fetchPage } from './fetch-page'

/** Four pages of 24: then one goes on by page, since nobody finds anything again in an endless list. */
const mostPages = 4

type Place = { pages: number; y: number }

const keyOfPage = () => `vitrine-list ${location.pathname}${location.search}`

function placeKept(): Place | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOfPage()) ?? 'null')
    const { pages, y } = (kept ?? {}) as Partial<Place>
    return typeof pages === 'number' && typeof y === 'number' ? { pages: Math.min(pages, mostPages), y } : null
  } catch {
    return null
  }
}

const pagesOf = (list: HTMLElement | null) => Number(list?.dataset.pages ?? 1)

/** Notes how far a list was made longer and where in it the visitor is, before the page is left. */
export function rememberPlace(): void {
  const pages = pagesOf(shownListing())
  try {
    if (pages > 1) sessionStorage.setItem(keyOfPage(), JSON.stringify({ pages, y: scrollY } satisfies Place))
    else sessionStorage.removeItem(keyOfPage())
  } catch {
    // Without storage the back button shows the first page of the list.
  }
}

/** The next page's products under these, without leaving. The link stays a link: without this it leads to that page. */
export async function showMore(link: HTMLAnchorElement): Promise<void> {
  const list = link.closest<HTMLElement>('[data-listing]')
  if (!list || link.hasAttribute('data-pending')) return
  link.setAttribute('data-pending', '')
  try {
    const first = await addPage(list, link)
    // Who came by keyboard goes on reading where the new ones begin.
    if (link.matches(':focus-visible') || document.activeElement === document.body) {
      first?.querySelector<HTMLElement>('h2 a, h3 a')?.focus({ preventScroll: true })
    }
    rememberPlace()
  } catch {
    location.assign(link.href)
  } finally {
    link.removeAttribute('data-pending')
  }
}

async function addPage(list: HTMLElement, link: HTMLAnchorElement): Promise<HTMLElement | undefined> {
  const page = await fetchPage(link.href)
  const cards = cardsOf(page)
  const added = list.querySelector('[data-added]')
  added?.append(...cards)
  list.dataset.pages = String(pagesOf(list) + 1)
  const foot = page.querySelector<HTMLElement>('[data-foot]')
  const next = foot?.querySelector<HTMLAnchorElement>('a[data-act="more"]')
  const isOver = pagesOf(list) >= mostPages
  if (next && !isOver) {
    link.href = next.href
    link.textContent = next.textContent
  } else link.hidden = true
  showPages(list, foot, isOver && Boolean(next))
  return cards[0]
}

/** The links to pages as they stand on the page that came last, and how much is shown now. */
function showPages(list: HTMLElement, foot: HTMLElement | null, stopped: boolean) {
  const [own, place] = [list.querySelector<HTMLElement>('[data-own-pages]'), list.querySelector('[data-added-pages]')]
  const nav = foot?.querySelector('[data-own-pages] > nav')
  if (own && place && nav) {
    own.hidden = true
    place.replaceChildren(document.adoptNode(nav))
  }
  const shown = list.querySelector<HTMLElement>('[data-shown]')
  const theirs = foot?.querySelector<HTMLElement>('[data-shown]')
  if (shown && theirs) shown.textContent = theirs.textContent
  list.querySelector('[data-stopped]')?.toggleAttribute('hidden', !stopped)
  const said = document.querySelector('[data-list-status]')
  if (said) said.textContent = shown?.textContent ?? ''
}

/** Makes a list as long as it was left, and stands where the visitor stood: by the back button or after a reload. */
export function restoreList(): void {
  const [entry] = performance.getEntriesByType('navigation')
  if ((entry as PerformanceNavigationTiming | undefined)?.type !== 'navigate') void lengthen()
  addEventListener('pagehide', rememberPlace)
  // Within the shop the old page mostly is still in the document; after some pages more it is made anew.
  addEventListener('popstate', () => setTimeout(lengthen, 60))
}

async function lengthen(): Promise<void> {
  const place = placeKept()
  const list = shownListing()
  if (!place || !list || pagesOf(list) >= place.pages) return
  while (pagesOf(list) < place.pages && list.isConnected) {
    const link = list.querySelector<HTMLAnchorElement>('a[data-act="more"]:not([hidden])')
    if (!link) break
    await addPage(list, link).catch(() => location.assign(link.href))
  }
  if (list.checkVisibility()) scrollTo({ top: place.y, behavior: 'instant' })
}
