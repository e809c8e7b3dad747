/**
 * Products a visitor keeps in this browser: a wishlist without an account, and products to compare. Names
 * and pictures are kept along, so that a bar can be drawn before anything is asked; prices are not, since they change.
 */
export type KeptProduct = { sku: string; name: string; href: string; picture: string }

export type KeptName = 'wishlist' | 'compare'

/** How many fit; the next one is refused. */
export const mostKept: Record<KeptName, number> = { wishlist: 100, compare: 4 }

const keyOf = (name: KeptName) => `vitrine-${name}`
/** Sent to the window when a list changes in this tab; `storage` tells of other tabs. */
const keptEvent = 'vitrine-kept'

const isText = (value: unknown): value is string => typeof value === 'string'

function readEntry(entry: unknown): KeptProduct[] {
  const { sku, name, href, picture } = (entry ?? {}) as Partial<Record<keyof KeptProduct, unknown>>
  // An address comes back into a link: only one of this shop, whatever another script may have written.
  if (!isText(sku) || !isText(name) || !isText(href) || !/^\/(?!\/)/.test(href)) return []
  return sku ? [{ sku, name, href, picture: isText(picture) ? picture : '' }] : []
}

/** Reads what a browser kept; whatever is not a list of products is none. */
export function parseKept(text: string | null): KeptProduct[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(entries) ? entries.flatMap(readEntry) : []
  } catch {
    return []
  }
}

/** The kept products, the latest last; none where the browser keeps nothing. */
export function keptProducts(name: KeptName): KeptProduct[] {
  try {
    return parseKept(localStorage.getItem(keyOf(name)))
  } catch {
    return [] // storage is forbidden in this browser
  }
}

function write(name: KeptName, products: KeptProduct[]) {
  try {
    if (products.length > 0) localStorage.setItem(keyOf(name), JSON.stringify(products))
    else localStorage.removeItem(keyOf(name))
  } catch {
    // Full or forbidden: nothing is kept, and the buttons show it.
  }
  dispatchEvent(new Event(keptEvent))
}

/** Adds the product, or takes it away when it is kept already; `full` when there is no room for it. */
export function toggleKept(name: KeptName, product: KeptProduct): 'added' | 'removed' | 'full' {
  const known = keptProducts(name)
  const others = known.filter(({ sku }) => sku !== product.sku)
  if (others.length < known.length) {
    write(name, others)
    return 'removed'
  }
  if (known.length >= mostKept[name]) return 'full'
  write(name, [...known, product])
  return 'added'
}

export const forgetKept = (name: KeptName): void => write(name, [])

const copyMark = 'vitrine-wish-copy'

/** Whether the wishlist here is a copy of a customer's, which leaves this browser when the customer does. */
export function isCustomersCopy(): boolean {
  try {
    return localStorage.getItem(copyMark) !== null
  } catch {
    return false
  }
}

/** Notes that the wishlist here is a copy of a customer's from now on, or no longer. */
export function noteCustomersCopy(isCopy: boolean): void {
  if (isCopy) localStorage.setItem(copyMark, '1')
  else localStorage.removeItem(copyMark)
}

/** Keeps exactly these, as far as there is room; nobody is told when they are kept already. */
export function replaceKept(name: KeptName, products: KeptProduct[]): void {
  const next = products.slice(0, mostKept[name])
  const same = JSON.stringify(next.map(({ sku }) => sku)) === JSON.stringify(keptProducts(name).map(({ sku }) => sku))
  if (!same) write(name, next)
}

/** Calls `listener` after each change in this tab or another; answers how to stop. */
export function subscribeToKept(listener: () => void): () => void {
  addEventListener(keptEvent, listener)
  addEventListener('storage', listener)
  return () => {
    removeEventListener(keptEvent, listener)
    removeEventListener('storage', listener)
  }
}
