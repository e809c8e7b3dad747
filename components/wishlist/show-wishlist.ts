import { fetchCards } from '@/components/category/desk/fetch-cards'
import { keptProducts, subscribeToKept } from '@/lib/catalog/kept-products'

/** What there is to say of a wishlist: being read, empty, shown whole, shown without what is sold no more, not to be had. */
export type WishlistState = 'reading' | 'none' | 'shown' | 'gone' | 'failed'

/** Puts the kept products into the grid, the latest first, and takes away what is let go. Answers how to stop. */
export function showWishlist(place: HTMLElement, path: string, tell: (state: WishlistState) => void): () => void {
  const grid = place.querySelector('[data-grid]')
  const skuOf = (card: Element) => card.querySelector<HTMLElement>('[data-card]')?.dataset.card
  let over = false

  async function show() {
    const kept = keptProducts('wishlist').map(({ sku }) => sku)
    const shown = new Map([...(grid?.children ?? [])].map((card) => [skuOf(card), card]))
    for (const [sku, card] of shown) if (!sku || !kept.includes(sku)) card.remove()
    if (kept.length === 0) return tell('none')
    const missing = kept.filter((sku) => !shown.has(sku)).reverse()
    const { cards, gone, failed } = await fetchCards(missing, path)
    if (over) return
    grid?.prepend(...cards)
    tell(failed > 0 ? 'failed' : gone > 0 ? 'gone' : 'shown')
  }

  void show()
  const stop = subscribeToKept(() => void show())
  return () => {
    over = true
    stop()
  }
}
