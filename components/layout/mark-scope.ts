const pathOf = (link: HTMLAnchorElement) => new URL(link.href, location.href).pathname

/** Next keeps pages one came from in the document, out of sight, so that going back finds them as they were. */
const isShown = (element: Element) => !element.closest('[style*="display: none"], [style*="display:none"]')

/** The addresses of the page's breadcrumbs below the home page. */
const crumbPaths = () =>
  [...document.querySelectorAll<HTMLAnchorElement>('main nav ol a')].filter(isShown).slice(1).map(pathOf)

function mark(pathname: string, crumbs: string[]): void {
  const above = new Set(crumbs)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a[href]')) {
    const path = pathOf(link)
    if (path === pathname) link.setAttribute('aria-current', 'page')
    else if (above.has(path)) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

/**
 * Says in the menus where the page lies: `aria-current="page"` for the page itself, `"true"` for the categories above it.
 * What lies above is what the page's own breadcrumbs say, so that products are placed too; they may come a moment after the
 * address. The answer ends it.
 */
export function watchScope(pathname: string): (() => void) | undefined {
  let said = crumbPaths()
  mark(pathname, said)
  const main = document.querySelector('main')
  if (!main) return undefined
  const observer = new MutationObserver(() => {
    const crumbs = crumbPaths()
    if (crumbs.join() === said.join()) return
    said = crumbs
    mark(pathname, said)
  })
  observer.observe(main, { childList: true, subtree: true, attributeFilter: ['style'] })
  return () => observer.disconnect()
}
