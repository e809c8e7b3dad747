import sanitizeHtml from 'sanitize-html'

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    ...sanitizeHtml.defaults.allowedTags,
    'img',
    'picture',
    'source',
    'figure',
    'figcaption',
    'details',
    'summary',
  ],
  allowedAttributes: {
    '*': [
      'class',
      'id',
      'dir',
      'lang',
      'title',
      'role',
      'aria-label',
      'aria-hidden',
      'data-content-type',
      'data-appearance',
    ],
    a: ['href', 'target', 'rel'],
    img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading'],
    source: ['srcset', 'sizes', 'type', 'media'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  // A window that a page opens must not be able to steer the page that opened it.
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: attribs.target ? { ...attribs, rel: 'noopener' } : attribs }),
  },
}

/** HTML with everything that could run, load or overlay taken out; text and structure stay. */
export const sanitise = (html: string): string => sanitizeHtml(html, options)
