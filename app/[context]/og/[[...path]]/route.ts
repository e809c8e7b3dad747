import { palette } from '@/components/ui/palette'
import { buildContext } from '@/lib/context/context'
import { pageAddress } from '@/lib/routing/page-state'
import { getPreview } from '@/lib/seo/preview/get-preview'

const { paper, ink } = palette.light

type Props = { params: Promise<{ context: string; path?: string[] }> }

export function generateStaticParams() {
  return [{ context: buildContext, path: [buildContext] }]
}

/** `/og/lamps.html`: the picture that is shown where somebody shares `/lamps.html`. Kept and ended as the page is. */
export async function GET(_request: Request, { params }: Props) {
  const { context, path = [] } = await params
  const bytes = await getPreview(context, pageAddress(path).path.join('/'), { paper, ink })
  if (!bytes) return new Response('There is no such page.\n', { status: 404 })
  return new Response(bytes, { headers: { 'content-type': 'image/jpeg' } })
}
