import { connection } from 'next/server'
import { absolute } from '@/lib/routing/canonical'
import { listParts, partName } from '@/lib/seo/sitemap/parts'
import { indexXml } from '@/lib/seo/sitemap/xml'
import { sitemapHeaders, unavailable } from '../sitemap/answers'

/** The list of the sitemap's files. */
export async function GET() {
  await connection()
  try {
    const parts = await listParts()
    return new Response(indexXml(parts.map((part) => absolute(`/sitemap/${partName(part)}.xml`))), {
      headers: sitemapHeaders,
    })
  } catch (error) {
    return unavailable(error)
  }
}
