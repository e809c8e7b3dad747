import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { getPart } from '@/lib/seo/sitemap/kept-parts'
import { parsePart } from '@/lib/seo/sitemap/parts'
import { sitemapHeaders, unavailable } from '../answers'

const unpack = promisify(gunzip)

/** `/sitemap/nl-products-3.xml`: one file of the sitemap. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const part = parsePart((await params).part)
  if (!part)
    return new Response('There is no such file.\n', { status: 404, headers: { 'cache-control': 'max-age=60' } })
  try {
    // Packed again on the way out, for whoever can read it, as every answer is.
    const text = await unpack(await getPart(part))
    return new Response(new Uint8Array(text), { headers: sitemapHeaders })
  } catch (error) {
    return unavailable(error)
  }
}
