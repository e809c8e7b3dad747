'use client'
import { signOut } from '@/lib/account/session-calls'
import type { Shop } from '@/lib/cart/shop'

/** Signs out here, and leaves nothing of the account in the page. */
export function SignOutButton({ shop, label }: { shop: Shop; label: string }) {
  const leave = async () => {
    await signOut(shop)
    window.sessionStorage.clear()
    window.location.assign(shop.path || '/')
  }
  return (
    <button type="button" onClick={leave}>
      {label}
    </button>
  )
}
