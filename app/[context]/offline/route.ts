import { palette } from '@/components/ui/palette'
import { getStore } from '@/lib/content/get-store'
import { buildContext } from '@/lib/context/context'
import { shopfront } from '@/lib/context/shopfront'
import { offlinePage } from '@/lib/seo/offline-page'

type Props = { params: Promise<{ context: string }> }

export function generateStaticParams() {
  return [{ context: buildContext }]
}

/** `/offline`, `/nl/offline`: what the service worker keeps for the time without a connection. */
export async function GET(_request: Request, { params }: Props) {
  const shop = shopfront((await params).context)
  if (!shop) return new Response('There is no such shop.\n', { status: 404 })
  // Ended with the store's configuration, as every page is.
  await getStore(shop.code)
  return new Response(offlinePage(shop, palette), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
