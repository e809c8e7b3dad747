const limitMs = 15_000

const here = () => location.pathname + location.search

/** Resolves when the page of this address stands in the document, `false` when it does not come. */
export function arrival(href: string): Promise<boolean> {
  const target = new URL(href, location.href)
  const wanted = target.pathname + target.search
  if (here() === wanted) return Promise.resolve(true)
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => here() === wanted && end(true))
    const timer = setTimeout(() => end(false), limitMs)
    function end(arrived: boolean) {
      watch.disconnect()
      clearTimeout(timer)
      resolve(arrived)
    }
    // Next writes the address in the same breath in which it puts the page in.
    watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] })
  })
}

/** The list on the page one sees: pages left a moment ago stay in the document, hidden. */
export function shownListing(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[data-listing]')].find((list) => list.checkVisibility()) ?? null
}
