import sanitizeHtml from 'sanitize-html'

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  reg: '®',
  trade: '™',
  copy: '©',
  deg: '°',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  eacute: 'é',
}

/** Plain text out of a label that was written as HTML: "LumaTech&trade;" is "LumaTech™". Unknown entities stay. */
export function plainText(label: string): string {
  return label
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&([a-z]+\d*);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

const prose: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'h1', 'h2'],
  allowedAttributes: { a: ['href', 'title', 'target', 'rel'], img: ['src', 'alt', 'width', 'height'], '*': ['class'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
}

const dangerous = /<\s*(script|iframe|object|embed|form|svg)\b|\son[a-z]+\s*=|javascript:/i

/** Variants of one product follow each other with the same words: the last answer is kept. */
let last = { given: '', html: '' }

/**
 * The description of a product or category, safe to show: scripts, event handlers and foreign schemes are gone.
 * `changed` says that something dangerous was taken out, so that the report can name the row.
 */
export function safeHtml(html: string): { html: string; changed: boolean } {
  if (last.given !== html) last = { given: html, html: sanitizeHtml(html, prose) }
  return { html: last.html, changed: dangerous.test(html) }
}
