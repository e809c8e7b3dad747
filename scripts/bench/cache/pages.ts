import { ask, type Form, forms } from './ask.ts'
import type { Fleet } from './fleet.ts'
import type { Good } from './goods.ts'
import { sendMagentoPurge } from './magento-purge.ts'

/** A good and the pages that show its price. */
export type Watched = { good: Good; pages: string[] }

/** The n-th price: below all before it, so that "from" shows it, and found nowhere else. */
export const priceOf = (n: number) => (10 - n / 100).toFixed(2)
export const shownAs = (price: string) => `$${price}`

export const setPrice = ({ commerce }: Fleet, { sku }: Good, price: string) =>
  commerce.admin('mutation($sku: String!, $price: String!) { setProductPrice(sku: $sku, price: $price) { id } }', {
    sku,
    price,
  })

const candidatesOf = ({ shown, lists }: Good) => [
  `/${shown.key}.html`,
  ...lists,
  `/search?q=${encodeURIComponent(shown.words.toLowerCase())}`,
  '/',
]

/**
 * Which pages show the price of these goods, found out on pages made from nothing: each gets a price, everything is ended,
 * and the pages are read. What they show is not taken for granted from a purge that may have missed them.
 */
export async function watch(fleet: Fleet, goods: Good[]): Promise<Watched[]> {
  const prices = goods.map((_, at) => priceOf(at - goods.length))
  for (const [at, good] of goods.entries()) await setPrice(fleet, good, prices[at] ?? '')
  await fleet.commerce.settle()
  for (const shop of fleet.shops) await sendMagentoPurge(shop, '.*')
  const texts = new Map<string, string>()
  const read = async (path: string) => {
    const known = texts.get(path) ?? (await ask(fleet.shops[0], path)).text
    texts.set(path, known)
    return known
  }
  const watched: Watched[] = []
  for (const [at, good] of goods.entries()) {
    const pages: string[] = []
    for (const path of new Set(candidatesOf(good))) {
      if ((await read(path)).includes(shownAs(prices[at] ?? ''))) pages.push(path)
    }
    if (pages.length > 0) watched.push({ good, pages })
  }
  return watched
}

/** Each page in each of its forms. */
export const inForms = (pages: string[]): { path: string; form: Form }[] =>
  pages.flatMap((path) => forms.map((form) => ({ path, form })))
