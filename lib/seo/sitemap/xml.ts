import type { Entry } from './entries'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const pictures = 'http://www.google.com/schemas/sitemap-image/1.1'

const spelling: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>'"]/g, (sign) => spelling[sign] ?? sign)

/** Addresses as a sitemap file lists them (sitemaps.org 0.9, with Google's pictures). */
export const entryXml = ({ url, changed, picture }: Entry): string =>
  `<url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${
    picture ? `<image:image><image:loc>${escaped(picture)}</image:loc></image:image>` : ''
  }</url>\n`

export const fileStart = `${head}<urlset xmlns="${schema}" xmlns:image="${pictures}">\n`
export const fileEnd = '</urlset>\n'

/** The list of the files. */
export function indexXml(addresses: string[]): string {
  const files = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`)
  return `${head}<sitemapindex xmlns="${schema}">\n${files.join('')}</sitemapindex>\n`
}
