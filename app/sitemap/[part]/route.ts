import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { NextRequest } from 'next/server'
import { getPart } from '@/lib/seo/sitemap/kept-parts'
import { parsePart } from '@/lib/seo/sitemap/parts'
import { sitemapHeaders, unavailable } from '../answers'

const unpack = promisify(gunzip)

/** `/sitemap/nl-products-3.xml`: one file of the sitemap. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ part: string }> }) {
  const part = parsePart((await params).part)
  if (!part)
    return new Response('There is no such file.\n', { status: 404, headers: { 'cache-control': 'max-age=60' } })
  try {
    const packed = await getPart(part)
    const readsPacked = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
    const body = readsPacked ? packed : await unpack(packed)
    return new Response(new Uint8Array(body), {
      headers: { ...sitemapHeaders, vary: 'accept-encoding', ...(readsPacked && { 'content-encoding': 'gzip' }) },
    })
  } catch (error) {
    return unavailable(error)
  }
}
