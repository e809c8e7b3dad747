import { buildContext } from '@/lib/context/context'
import { getPageText } from '@/lib/seo/text/get-page-text'

type Props = { params: Promise<{ context: string }> }

export function generateStaticParams() {
  return [{ context: buildContext }]
}

/** `/llms.txt` and `/nl/llms.txt`: what this shop is, for readers that are no people. */
export async function GET(_request: Request, { params }: Props) {
  const shop = await getPageText((await params).context, '', '')
  if (!shop) return new Response('There is no such shop.\n', { status: 404 })
  return new Response(shop.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
