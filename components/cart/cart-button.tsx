'use client'
import { type ComponentType, type MouseEvent, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { currentCount, subscribeToCart } from '@/lib/cart/cart-count'
import { closeDesk, hearBell } from '@/lib/cart/cart-desk'
import type { Shop } from '@/lib/cart/shop'
import styles from './cart-button.module.css'
import type { CartIslandProps } from './cart-island'

type Props = { shop: Shop; label: string }

const none = () => 0

/**
 * The way to the cart: its count at once from a hint, the drawer when asked. Apollo and MUI are fetched when a hand comes
 * near; before that, and without JavaScript, it is a link to the cart page.
 */
export function CartButton({ shop, label }: Props) {
  const count = useSyncExternalStore(subscribeToCart, currentCount, none)
  const [Island, setIsland] = useState<ComponentType<CartIslandProps> | null>(null)
  const [open, setOpen] = useState(false)

  const load = useCallback(() => {
    import('./cart-island').then(({ CartIsland }) => setIsland(() => CartIsland), closeDesk)
  }, [])
  useEffect(() => hearBell(load), [load])

  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
    load()
  }

  return (
    <>
      <a
        href={`${shop.path}/cart`}
        className={styles.button}
        aria-label={count > 0 ? `${label} (${count})` : label}
        onPointerEnter={load}
        onFocus={load}
        onClick={show}
      >
        <svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor">
          <path d="M5 8.5h14l-1 11.5H6L5 8.5Z M8.5 8.5V7a3.5 3.5 0 0 1 7 0v1.5" strokeWidth="1.4" />
        </svg>
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
        )}
      </a>
      {Island && <Island shop={shop} open={open} onOpen={() => setOpen(true)} onClose={() => setOpen(false)} />}
    </>
  )
}
