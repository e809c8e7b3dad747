'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useCartQuery } from '@/graphql/generated/hooks'
import { currentCount, hearOtherTabs, subscribeToCart } from '@/lib/cart/cart-count'
import { hasCartExpired } from '@/lib/cart/cart-expiry'
import { keepForOffline } from '@/lib/cart/offline-cart'

const never = () => false

/** The shopper's cart, asked again when another tab has changed it. `cart` is `null` when there is none. */
export function useCart() {
  const { data, loading, error, refetch } = useCartQuery({ notifyOnNetworkStatusChange: true })
  const expired = useSyncExternalStore(subscribeToCart, hasCartExpired, never)
  useEffect(() => hearOtherTabs(() => void refetch().catch(() => null)), [refetch])
  const cart = data?.cart ?? null
  useEffect(() => {
    if (data) keepForOffline(data.cart?.items, document.documentElement.lang)
  }, [data])
  const lines = cart?.items?.length ?? 0
  return {
    cart,
    isEmpty: lines === 0,
    isLoading: loading && !data,
    expectsLines: currentCount() > 0,
    error: data ? undefined : error,
    expired,
    retry: () => void refetch().catch(() => null),
  }
}
