import Link from 'next/link'
import { buildContext } from '@/lib/context/context'

export function generateStaticParams() {
  return [{ context: buildContext }]
}

export default async function Home({ params }: { params: Promise<{ context: string }> }) {
  return (
    <main>
      home {(await params).context} <Link href="/women.html?color=red">x</Link>
    </main>
  )
}
