import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of one page: its inline scripts are named by their hashes, so that a page from a cache needs no
 * nonce and runs nothing that was not in it when it was made. `'self'` is safe because no file of a user is served here.
 */
export function contentPolicy(html: string, { hosts = [] as string[] } = {}): string {
  const hashes = inlineScripts(html).map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  const scripts = [...new Set(hashes)].join(' ')
  return [
    "default-src 'none'",
    `script-src 'self'${scripts ? ` ${scripts}` : ''}`,
    // Emotion and Next write style elements and attributes; styles cannot run anything.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${hosts.map((host) => ` ${host}`).join('')}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi

/** The texts of a page's own scripts. Data (JSON-LD) is none: it is never run. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(script)].flatMap(([, attributes = '', text = '']) => {
    const isData = /\btype=["']?(application\/(ld\+)?json|speculationrules)/i.test(attributes)
    return /\bsrc=/i.test(attributes) || text === '' || (isData && !/speculationrules/i.test(attributes)) ? [] : text
  })
}
