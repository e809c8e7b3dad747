import sanitize from 'sanitize-html'
import { pictureSource } from '@/lib/image/picture-source'
import { renditionUrl, sourceSet } from '@/lib/image/rendition'
import type { Href } from '@/lib/routing/href'

const blocks = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'div',
  'section',
  'figure',
  'figcaption',
  'blockquote',
  'hr',
  'pre',
]
const lists = ['ul', 'ol', 'li', 'dl', 'dt', 'dd']
const words = [
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'small',
  'sub',
  'sup',
  'br',
  'span',
  'abbr',
  'code',
  'time',
  'mark',
]
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']

/** Pictures in texts go through the shop's own image address too, in three sizes, and wait until they are near. */
function picture(_tag: string, attributes: sanitize.Attributes): sanitize.Tag {
  const { src = '', alt = '', width, height } = attributes
  const source = pictureSource(src)
  const size = { ...(width ? { width } : {}), ...(height ? { height } : {}) }
  const shown = source
    ? {
        src: renditionUrl(source, 960, 'webp'),
        srcset: sourceSet(source, 'webp', 1280),
        sizes: '(min-width: 60rem) 50vw, 100vw',
      }
    : { src }
  return { tagName: 'img', attribs: { ...shown, ...size, alt, loading: 'lazy', decoding: 'async' } }
}

/** Merchants write `/shipping`; in a storefront that has a folder it is the page in that folder. */
const linkWithin =
  (within: Href) =>
  (_tag: string, attributes: sanitize.Attributes): sanitize.Tag => {
    const { href = '' } = attributes
    if (/^https?:/i.test(href)) return { tagName: 'a', attribs: { ...attributes, rel: 'noopener noreferrer' } }
    const home = within('')
    const isElsewhere = /^\/(?!\/)/.test(href) && href !== home && !href.startsWith(home === '/' ? '/' : `${home}/`)
    return { tagName: 'a', attribs: isElsewhere ? { ...attributes, href: within(href) } : attributes }
  }

const allowed: sanitize.IOptions = {
  allowedTags: [...blocks, ...lists, ...words, ...tables, 'img'],
  allowedAttributes: {
    '*': ['class', 'id', 'title', 'lang', 'dir', 'data-content-type', 'data-appearance'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    time: ['datetime'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  // Magento's widgets leave scripts and styles of their own behind; their text is not for people.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template'],
  transformTags: { img: picture },
  enforceHtmlBoundary: true,
}

/**
 * HTML from the backend as it may stand on a page: no scripts, no styles, no frames, pictures made to measure. A second
 * `h1` becomes an `h2`, since a page has one title. `href` keeps links within the storefront.
 */
export function sanitise(html: string, href: Href): string {
  return sanitize(html, { ...allowed, transformTags: { ...allowed.transformTags, a: linkWithin(href), h1: 'h2' } })
}

/** The words of some HTML, for descriptions in search results: without markup, cut at a word. */
export function plainText(html: string | null | undefined, maxLength = 160): string {
  const text = sanitize((html ?? '').replace(/<(br|\/(p|div|li|h\d|td))\b/gi, ' $&'), {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: allowed.nonTextTags ?? [],
  })
    .replace(/&amp;/g, '&')
    .replace(/&(nbsp|#160);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).replace(/\s+\S*$/, '')} …`
}

/** Tells whether HTML holds anything to see: an editor leaves empty paragraphs behind. */
export const hasContent = (html: string | null | undefined): html is string =>
  Boolean(html && (/<img\b/i.test(html) || plainText(html)))
