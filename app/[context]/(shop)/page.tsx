import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buildContext } from '@/lib/context/context'
import { shopfront } from '@/lib/context/shopfront'
import { HomeView, homeMetadata } from './home-view'

type Props = { params: Promise<{ context: string }> }

export const instant = false

export function generateStaticParams() {
  return [{ context: buildContext }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = shopfront((await params).context)
  return shop ? homeMetadata(shop) : {}
}

export default async function Home({ params }: Props) {
  const { context } = await params
  const shop = shopfront(context)
  if (!shop && context !== buildContext) notFound()
  return shop && <HomeView shop={shop} />
}
