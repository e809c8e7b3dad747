/** Makes addresses of one storefront: `/nl` + `women.html` + `?p=2`. Addresses that are full already stay as they are. */
export type Href = (path: string, query?: string) => string

export function hrefWithin(prefix: string): Href {
  return (path, query = '') => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path
    const rest = path.replace(/^\/+/, '')
    return `${rest ? `${prefix}/${rest}` : prefix || '/'}${query}`
  }
}
