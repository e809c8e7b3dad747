import type { IOptions } from 'sanitize-html'

const textTags =
  'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li mark ' +
  'ol p picture pre q s section small source span strong sub sup table tbody td tfoot th thead time tr u ul'

/** Text, pictures, tables and links; nothing that runs, nothing that takes input, nothing that lays itself over the page. */
const policy: IOptions = {
  allowedTags: textTags.split(' '),
  allowedAttributes: {
    '*': ['class', 'id', 'title', 'lang', 'dir', 'data-content-type', 'data-appearance'],
    a: ['href', 'target', 'rel'],
    img: ['src', 'srcset', 'alt', 'width', 'height', 'loading'],
    source: ['srcset', 'media', 'type', 'sizes'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    ol: ['start', 'type'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: attribs.target === '_blank' ? { ...attribs, rel: 'noopener noreferrer' } : attribs,
    }),
  },
}

const kept = new Map<string, string>()
const mostKept = 500

/**
 * HTML that may be shown as it is. It is cleaned when it goes out, so that a stricter policy holds for what was written
 * long ago. The library is loaded with the first page that needs it.
 */
export async function cleanHtml(html: string): Promise<string> {
  const known = kept.get(html)
  if (known !== undefined) return known
  const { default: sanitize } = await import('sanitize-html')
  const clean = sanitize(html, policy)
  if (kept.size >= mostKept) kept.clear()
  kept.set(html, clean)
  return clean
}
