/** Pages that must stand without anything else standing: no script, no file, no backend. */
const texts = {
  400: [
    'This address cannot be read',
    'It holds a sign that no address has. Please check the link, or begin at the front page.',
  ],
  500: ['Something broke on our side', 'Your cart is safe. Please try again; if it stays broken, we already know.'],
  503: [
    'We will be back in a moment',
    'This page cannot be made right now. Your cart is safe. Please try again shortly.',
  ],
} as const

export type ErrorStatus = keyof typeof texts

const style =
  'body{margin:0;min-height:100vh;display:grid;place-content:center;gap:1rem;padding:2rem;font:1.125rem/1.5 Georgia,serif;background:#f6f3ee;color:#26231f;text-align:center}h1{font-weight:500;font-size:2rem;margin:0}p{margin:0;max-width:32rem}a{color:inherit}@media(prefers-color-scheme:dark){body{background:#1b1917;color:#ece7df}}'

/** An HTML page for a status, with the headers that belong to it. */
export function errorPage(status: ErrorStatus) {
  const [title, text] = texts[status]
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${text}</p><p><a href="/">Front page</a></p></main></html>`
  return {
    status,
    body: Buffer.from(html),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      ...(status === 503 ? { 'retry-after': '10' } : {}),
    },
  }
}

/**
 * The same for Next's router, which asks in its own form: it sees from the status that there is nothing to read, and opens
 * the address as a browser does, which then shows the page above.
 */
export function errorForRouter(status: 500 | 503) {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  const body = Buffer.from(`${texts[status][0]}\n`)
  return { status, body, headers: { ...headers, ...(status === 503 ? { 'retry-after': '10' } : {}) } }
}
