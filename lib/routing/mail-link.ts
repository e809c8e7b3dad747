const pages: Record<string, { path: string; names: string[] }> = {
  '/customer/account/createpassword': { path: '/account/reset-password', names: ['email', 'token'] },
  '/customer/account/confirm': { path: '/account/confirm', names: ['email', 'key'] },
}

/**
 * Where a link of Magento's mails leads in this shop, below the storefront's own path; null for any other address. What opens
 * an account moves behind the #, where no server, log, cache or other site ever sees it.
 */
export function mailLink(path: string, query: URLSearchParams): string | null {
  const page = pages[path.toLowerCase().replace(/\/+$/, '')]
  if (!page) return null
  const secret = new URLSearchParams(
    page.names.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])),
  )
  return secret.size > 0 ? `${page.path}#${secret}` : page.path
}
