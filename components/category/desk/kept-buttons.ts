import type { ComponentType } from 'react'
import { nameIn } from '@/lib/account/name-hint'
import type { Shop } from '@/lib/cart/shop'
import {
  isCustomersCopy,
  type KeptName,
  type KeptProduct,
  keptProducts,
  subscribeToKept,
  toggleKept,
} from '@/lib/catalog/kept-products'
import type { BarProps } from './act'

const names = ['wishlist', 'compare'] as const

/** The product a button belongs to, as its card says it. */
function productOf(button: HTMLElement): KeptProduct | null {
  const { card, name, href, picture } = button.closest<HTMLElement>('[data-card]')?.dataset ?? {}
  return card && href ? { sku: card, name: name ?? '', href, picture: picture ?? '' } : null
}

/** Keeps a product or lets it go; a full comparison says so in its bar. */
export function toggleButton(button: HTMLElement, list: KeptName): void {
  const product = productOf(button)
  if (product && toggleKept(list, product) === 'full') dispatchEvent(new Event(`vitrine-${list}-full`))
}

/** Takes a product out of the comparison. */
export function forgetCompared(sku: string | undefined): void {
  const known = keptProducts('compare').find((product) => product.sku === sku)
  if (known) toggleKept('compare', known)
}

function mark(): void {
  for (const list of names) {
    const kept = new Set(keptProducts(list).map(({ sku }) => sku))
    for (const button of document.querySelectorAll<HTMLElement>(`[data-card] [data-act="${list}"]`)) {
      const { card = '' } = button.closest<HTMLElement>('[data-card]')?.dataset ?? {}
      button.setAttribute('aria-pressed', String(kept.has(card)))
    }
  }
}

const signedIn = () => nameIn(document.cookie) !== null

/** The account's wishlist is fetched for customers alone; a copy of it that was left behind is let go. */
function meetCustomer(shop: Shop): void {
  if (!signedIn() && !isCustomersCopy()) return
  import('@/components/wishlist/customer-wishlist')
    .then(({ followCustomer, forgetCustomer }) => (signedIn() ? followCustomer(shop) : forgetCustomer()))
    // Without the account the hearts are this browser's own, as they are for guests.
    .catch(() => undefined)
}

/** Shows on every card, present and coming, whether it is kept. The bar comes with the first product to compare. */
export function watchKept(shop: Shop, showBar: (bar: ComponentType<BarProps>) => void): void {
  meetCustomer(shop)
  let asked = false
  const look = () => {
    mark()
    if (asked || keptProducts('compare').length === 0) return
    asked = true
    import('@/components/compare/compare-bar').then(
      ({ CompareBar }) => showBar(CompareBar),
      () => {
        asked = false // the next change tries again
      },
    )
  }
  subscribeToKept(look)
  let due = false
  new MutationObserver((changes) => {
    if (due || !changes.some(({ addedNodes }) => [...addedNodes].some(hasCards))) return
    due = true
    queueMicrotask(() => {
      due = false
      mark()
    })
  }).observe(document.body, { childList: true, subtree: true })
  look()
}

const hasCards = (node: Node) =>
  node instanceof Element && (node.matches('[data-card]') || node.querySelector('[data-card]') !== null)
