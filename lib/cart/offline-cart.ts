import { formatMoney } from '@/lib/money'

/** Where the last cart that was seen is written down for the page that is shown without a connection. */
export const offlineCartKey = 'vt-offline-cart'

type Line = {
  quantity: number
  product: { name: string | null } | null
  prices: { row_total: { value: number | null; currency: string | null } } | null
}

/** Writes down what is in the cart, in words; nothing where the browser keeps nothing. */
export function keepForOffline(lines: readonly (Line | null)[] | null | undefined, locale: string): void {
  const words = (lines ?? []).flatMap((line) =>
    line?.product?.name ? [[line.quantity, line.product.name, formatMoney(line.prices?.row_total ?? {}, locale)]] : [],
  )
  try {
    if (words.length > 0) localStorage.setItem(offlineCartKey, JSON.stringify(words))
    else localStorage.removeItem(offlineCartKey)
  } catch {
    // Full, or forbidden: then there is nothing to show offline.
  }
}
