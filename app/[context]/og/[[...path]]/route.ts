import { buildContext } from '@/lib/context/context'
import { shopfront } from '@/lib/context/shopfront'
import { PictureError } from '@/lib/image/media-client'
import { pageAddress } from '@/lib/routing/page-state'
import { drawPreview } from '@/lib/seo/preview/draw-preview'
import { previewCard } from '@/lib/seo/preview/preview-card'

type Props = { params: Promise<{ context: string; path?: string[] }> }

export function generateStaticParams() {
  return [{ context: buildContext, path: [buildContext] }]
}

/** `/og/lamps.html`: the picture that is shown where somebody shares `/lamps.html`. Kept and ended as the page is. */
export async function GET(_request: Request, { params }: Props) {
  const { context, path = [] } = await params
  const shop = shopfront(context)
  const card = shop && (await previewCard(shop, pageAddress(path).path.join('/')))
  if (!card) return new Response('There is no such page.\n', { status: 404 })
  try {
    const bytes = await drawPreview(card, shop)
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg' } })
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    return new Response(`${error.message}\n`, { status: error.status, headers: { 'cache-control': 'no-store' } })
  }
}
