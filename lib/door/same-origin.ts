/**
 * Tells whether a request comes from the shop's own pages. Browsers send `Origin` with every POST and cannot be made to lie
 * about it by another site; what sends neither header is no browser and carries nobody's cookies.
 */
export function isSameOrigin(headers: Headers, shopUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (!origin) return site === 'same-origin'
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === headers.get('host') || host === new URL(shopUrl).host
}
