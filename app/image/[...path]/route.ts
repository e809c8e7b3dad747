import type { NextRequest } from 'next/server'
import { getRendition } from '@/lib/image/get-rendition'
import { PictureError } from '@/lib/image/media-client'
import { parseRendition, widths } from '@/lib/image/rendition'

const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

function refusal(status: number, message: string): Response {
  const seconds = status >= 500 ? 0 : 60
  return new Response(`${message}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': `public, max-age=${seconds}`,
      ...(status === 503 && { 'retry-after': '5' }),
    },
  })
}

/** `/image/<width>/<format>/<host>/<path>`: a picture of the backend in the size and format a page asks for. */
export async function GET(request: NextRequest): Promise<Response> {
  const rendition = parseRendition(request.nextUrl.pathname)
  if (!rendition) {
    return refusal(400, `Ask for /image/<width>/<avif|webp|jpg>/<host>/<path>; widths are ${widths.join(', ')}.`)
  }
  try {
    const bytes = await getRendition(rendition)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': types[rendition.format],
        // A picture that changes gets another name in Magento, so this one never has to be asked for again.
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof PictureError) return refusal(error.status, error.message)
    throw error
  }
}
