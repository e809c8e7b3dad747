import { connection } from 'next/server'
import { serviceWorkerText } from '@/lib/seo/service-worker'

export async function GET() {
  await connection()
  return new Response(serviceWorkerText(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
