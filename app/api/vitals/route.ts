import { z } from 'zod'
import { readBody } from '@/lib/door/read-body'
import { isSameOrigin } from '@/lib/door/same-origin'
import { env } from '@/lib/env'
import { countVital, figures } from '@/lib/page-cache/vitals'

const milliseconds = z.number().min(0).max(120_000).optional()
const shape = z.object({
  page: z.enum(['product', 'list', 'search', 'other']),
  device: z.enum(['phone', 'desktop']),
  lcp: milliseconds,
  inp: milliseconds,
  ttfb: milliseconds,
  cls: z.number().min(0).max(100).optional(),
})

/** So many are counted in a second: what comes beyond is somebody playing, and tells nothing of visitors. */
const mostInSecond = 50
let [second, counted] = [0, 0]

/** Takes how fast a page was for a visitor; says nothing of who it was, and nothing is kept but counts (/api/metrics). */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers, env.SHOP_URL)) return new Response(null, { status: 403 })
  const now = Math.floor(Date.now() / 1000)
  if (now !== second) [second, counted] = [now, 0]
  if (++counted > mostInSecond) return new Response(null, { status: 429 })
  const body = await readBody(request)
  const { data } = shape.safeParse(body.ok ? body.value : null)
  if (!data) return new Response(null, { status: 400 })
  for (const figure of figures) {
    const value = data[figure]
    if (value !== undefined) countVital(figure, figure === 'cls' ? value : value / 1000, data)
  }
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
