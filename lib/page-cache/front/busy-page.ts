import { contextFor, contextOf } from '../../context/context.ts'
import { contextCookieName, cookieSaying } from '../../context/context-cookie.ts'
import { addressOf, type PageKey } from './page-key.ts'

/**
 * The name under which visits of a page are counted: its address and, where the visitor sees another variant than everybody
 * there, which: "/chairs.html?size=m#default.EUR". No address holds a "#".
 */
export function busyName(address: string, page: PageKey): string {
  const path = addressOf(address, page)
  const context = page.path.split('/')[1]
  return context === everybodys(path) ? path : `${path}#${context}`
}

/** How such a page is asked for: its address, and the cookie of its variant. */
export function visitOf(name: string): { path: string; cookie?: string } {
  const [path = '/', code] = name.split('#', 2)
  const context = code === undefined ? null : contextOf(code)
  const value = context && cookieSaying({ currency: context.currency, group: context.group })
  return value ? { path, cookie: `${contextCookieName}=${value}` } : { path }
}

const everybodys = (path: string) => contextFor(path.split('?', 1)[0] ?? '/', null).context.code
