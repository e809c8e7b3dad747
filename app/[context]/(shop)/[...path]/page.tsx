import { notFound } from 'next/navigation'
import { getStore } from '@/lib/content/get-store'
import { buildContext } from '@/lib/context/context'
import { pageAddress } from '@/lib/routing/page-state'

type Props = { params: Promise<{ context: string; path: string[] }> }

export function generateStaticParams() {
  return [{ path: [buildContext] }]
}

export default async function Page({ params }: Props) {
  const { context, path: segments } = await params
  if (context === buildContext) notFound()
  const { path, state } = pageAddress(segments)
  const store = await getStore(context)
  if (path[0] === 'nope') notFound()
  return (
    <main>
      {path.join('/')} [{state.toString()}] {store?.store_name}
    </main>
  )
}
