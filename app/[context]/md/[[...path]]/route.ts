import { buildContext } from '@/lib/context/context'
import { pageAddress } from '@/lib/routing/page-state'
import { getPageText } from '@/lib/seo/text/get-page-text'

type Props = { params: Promise<{ context: string; path?: string[] }> }

export function generateStaticParams() {
  return [{ context: buildContext, path: [buildContext] }]
}

/** `/lamps.html.md`: the page `/lamps.html` as Markdown. An address of its own, so that no cache has to look at `Accept`. */
export async function GET(_request: Request, { params }: Props) {
  const { context, path = [] } = await params
  const { path: segments, state } = pageAddress(path)
  const page = await getPageText(context, segments.join('/'), state.toString())
  if (!page) return new Response('There is no such page.\n', { status: 404 })
  return new Response(page.text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      // Search engines list the page that people read.
      'x-robots-tag': 'noindex',
      link: `<${page.canonical}>; rel="canonical"`,
    },
  })
}
