import type { KeptProduct } from './kept-products'

/** What a visitor looked at, in this browser alone. On every page, so it is as small as can be; readers check (kept-products). */
const key = 'vitrine-recent'
const most = 12

/** Item numbers seen before, the latest first, without this one. */
export function seenBefore(sku?: string): string[] {
  try {
    const seen: { sku: string }[] = JSON.parse(localStorage.getItem(key) ?? '[]')
    return seen
      .map((one) => one.sku)
      .filter((one) => one && one !== sku)
      .reverse()
  } catch {
    return [] // storage is forbidden, or holds something else
  }
}

/** Notes a product as the latest one; the oldest is forgotten. */
export function noteSeen(product: KeptProduct): void {
  try {
    const seen: KeptProduct[] = JSON.parse(localStorage.getItem(key) ?? '[]')
    localStorage.setItem(key, JSON.stringify([...seen.filter(({ sku }) => sku !== product.sku), product].slice(-most)))
  } catch {
    // Nothing is remembered then.
  }
}
