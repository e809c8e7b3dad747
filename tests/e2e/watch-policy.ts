import type { Page } from '@playwright/test'

/** Collects what the browser refused on a page's behalf, and what broke in its scripts, from now on. */
export function watchPolicy(page: Page): string[] {
  const seen: string[] = []
  page.on('pageerror', (error) => seen.push(`${new URL(page.url()).pathname}: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (/content security policy|trusted ?(html|script|type)/i.test(text)) {
      seen.push(`${new URL(page.url()).pathname}: ${text.slice(0, 300)}`)
    }
  })
  return seen
}
