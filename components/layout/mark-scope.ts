const pathOf = (link: HTMLAnchorElement) => new URL(link.href, location.href).pathname

/**
 * Says in the menus where the page lies: `aria-current="page"` for the page itself, `"true"` for the categories above it.
 * What lies above is what the page's own breadcrumbs say, so that products are placed too.
 */
export function markScope(pathname: string): void {
  const crumbs = [...document.querySelectorAll<HTMLAnchorElement>('main nav ol a')].slice(1)
  const above = new Set(crumbs.map(pathOf))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a[href]')) {
    const path = pathOf(link)
    if (path === pathname) link.setAttribute('aria-current', 'page')
    else if (above.has(path)) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}
