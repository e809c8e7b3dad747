'use client'
import type { Shop } from '@/lib/cart/shop'
import { CartSkeleton } from './cart-skeleton'
import { useLate } from './use-late'

type Props = { shop: Shop; canEstimate: boolean; labels: { loading: string; unreachable: string } }

/** The cart on a page of its own; its contents come after the page, which is the same for everybody. */
export function CartPage({ shop, canEstimate, labels }: Props) {
  const { Part, failed } = useLate(() => import('./cart-page-island').then(({ CartPageIsland }) => CartPageIsland))
  if (failed) return <p role="alert">{labels.unreachable}</p>
  return Part ? <Part shop={shop} canEstimate={canEstimate} /> : <CartSkeleton label={labels.loading} />
}
