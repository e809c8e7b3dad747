'use client'
import { CartSkeleton } from '@/components/cart/cart-skeleton'
import { useLate } from '@/components/cart/use-late'
import type { Shop } from '@/lib/cart/shop'
import type { Directory } from '@/lib/checkout/directory'

type Props = { shop: Shop; directory: Directory; labels: { loading: string; unreachable: string } }

/** The confirmation; whose order it is, only the browser learns, and after a reload again. */
export function ConfirmationPage({ shop, directory, labels }: Props) {
  const { Part, failed } = useLate(() => import('./confirmation-island').then((island) => island.ConfirmationIsland))
  if (failed) return <p role="alert">{labels.unreachable}</p>
  return Part ? <Part shop={shop} directory={directory} /> : <CartSkeleton label={labels.loading} />
}
