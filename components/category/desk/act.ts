import type { useRouter } from 'next/navigation'
import type { Shop } from '@/lib/cart/shop'

/** Something a hand did to an element with `data-act`. */
export type Act = { kind: string; actor: HTMLElement; event: Event }

export type Router = Pick<ReturnType<typeof useRouter>, 'push' | 'prefetch'>

/** What the bar of compared products stands on. */
export type BarProps = { shop: Shop; router: Router }
