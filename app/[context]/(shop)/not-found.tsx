import { context } from 'next/root-params'
import { NotFoundView } from '@/components/layout/not-found-view'
import { shopfront } from '@/lib/context/shopfront'

export default async function NotFound() {
  const shop = shopfront((await context()) ?? '')
  return shop && <NotFoundView shop={shop} />
}
