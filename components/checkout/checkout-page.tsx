'use client'
import { CartSkeleton } from '@/components/cart/cart-skeleton'
import { useLate } from '@/components/cart/use-late'
import type { Shop } from '@/lib/cart/shop'
import type { Directory } from '@/lib/checkout/directory'

type Props = { shop: Shop; directory: Directory; labels: { loading: string; unreachable: string } }

/** The checkout; its forms come after the page, which is the same for everybody. */
export function CheckoutPage({ shop, directory, labels }: Props) {
  const { Part, failed } = useLate(() => import('./checkout-island').then(({ CheckoutIsland }) => CheckoutIsland))
  if (failed) return <p role="alert">{labels.unreachable}</p>
  return Part ? <Part shop={shop} directory={directory} /> : <CartSkeleton label={labels.loading} />
}
