'use client'
import { useSyncExternalStore } from 'react'
import { CartSkeleton } from '@/components/cart/cart-skeleton'
import { CartDown, EmptyCart } from '@/components/cart/cart-state'
import { CommerceProvider, useCommerce } from '@/components/cart/commerce'
import { useCheckoutQuery } from '@/graphql/generated/hooks'
import { subscribeToCart } from '@/lib/cart/cart-count'
import { hasCartExpired } from '@/lib/cart/cart-expiry'
import type { Shop } from '@/lib/cart/shop'
import type { Directory } from '@/lib/checkout/directory'
import { CheckoutSteps } from './checkout-steps'

export type CheckoutIslandProps = { shop: Shop; directory: Directory }

export function CheckoutIsland({ shop, directory }: CheckoutIslandProps) {
  return (
    <CommerceProvider shop={shop}>
      <Checkout directory={directory} />
    </CommerceProvider>
  )
}

const never = () => false

function Checkout({ directory }: { directory: Directory }) {
  const { t } = useCommerce()
  // What the cart page knew may be old: prices and stock are asked again before anybody pays.
  const { data, error, refetch } = useCheckoutQuery({ fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' })
  const expired = useSyncExternalStore(subscribeToCart, hasCartExpired, never)
  const retry = () => void refetch().catch(() => null)

  if (error && !data) return <CartDown error={error} retry={retry} />
  if (!data) return <CartSkeleton label={t('checkout.loading')} />
  if (!data.cart?.items?.length) return <EmptyCart expired={expired} />
  return <CheckoutSteps cart={data.cart} directory={directory} refetch={retry} />
}
