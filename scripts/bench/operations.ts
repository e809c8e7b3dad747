import { chanceFrom } from '../generate/chance.ts'
import { familySize, productAt } from '../generate/product.ts'
import { categories } from '../generate/structure.ts'
import {
  addDocument,
  cartDocument,
  listDocument,
  menuDocument,
  newCartDocument,
  productDocument,
  routeDocument,
  updateDocument,
} from './documents.ts'
import type { Shop } from './shop.ts'

/** One kind of request: `variables` makes the n-th one, each different from the one before. */
export type Operation = { name: string; document: string; variables(n: number): object }

const cartLines = 30
const tree = categories()
const shelves = tree.map(({ path }) => path).filter((path) => path.split('/').length === 3)
const departments = tree.filter(({ path }) => !path.includes('/'))

/** What shoppers do all day, on a catalogue of so many products. The shop is asked for what only it can know. */
export async function operations(shop: Shop, products: number): Promise<Operation[]> {
  const families = Math.floor(products / familySize)
  const keyOf = (n: number, member: number) => productAt(((n * 37) % families) * familySize + member, shelves).urlKey
  const list = (name: string, more: (n: number) => object): Operation => ({
    name,
    document: listDocument,
    variables: (n) => ({ page: 1, ...more(n) }),
  })
  const aisle = (n: number) => ({ category_uid: { eq: uidOf(3 + (n % 50)) } })
  const { id, uids } = await fillCart(shop, products)
  return [
    list('category page', (n) => ({ filter: aisle(n) })),
    list('department, by name', (n) => ({
      filter: { category_uid: { eq: uidOf(3 + (n % departments.length)) } },
      sort: { name: 'ASC' },
    })),
    list('category, filtered, by price', (n) => ({
      filter: { ...aisle(n), price: { from: String(10 + (n % 40)), to: '400' }, handmade: { eq: '1' } },
      sort: { price: n % 2 === 0 ? 'ASC' : 'DESC' },
    })),
    list('search, one common word', (n) => ({ search: ['oak', 'lamp', 'quiet', 'stool', 'linen'][n % 5] })),
    list('search, two words, one misspelt', (n) => ({ search: ['quiet lapm', 'brigth stool', 'heavy tabel'][n % 3] })),
    { name: 'product page, configurable', document: productDocument, variables: (n) => ({ key: keyOf(n, 0) }) },
    { name: 'product page, simple', document: productDocument, variables: (n) => ({ key: keyOf(n, 9) }) },
    { name: 'product page, bundle', document: productDocument, variables: (n) => ({ key: keyOf(n, 17) }) },
    { name: 'address', document: routeDocument, variables: (n) => ({ url: `${keyOf(n, 10)}.html` }) },
    { name: 'menu of all categories', document: menuDocument, variables: () => ({}) },
    { name: `cart of ${cartLines} lines`, document: cartDocument, variables: () => ({ id }) },
    {
      name: `change a line of ${cartLines}`,
      document: updateDocument,
      variables: (n) => ({ id, uid: uids[n % uids.length], quantity: 1 + (n % 2) }),
    },
    {
      name: `add to a cart of ${cartLines}`,
      document: addDocument,
      variables: () => ({ id, items: [{ sku: plentiful(products, 1)[0], quantity: 1 }] }),
    },
  ]
}

/** Categories are numbered from 3 on in the order in which they came. */
const uidOf = (id: number) => Buffer.from(String(id)).toString('base64')

/** Plain products of which there is enough. */
function plentiful(products: number, count: number): string[] {
  const skus: string[] = []
  for (let n = familySize - 6; n < products && skus.length < count; n += familySize) {
    for (const at of [n - 5, n - 4, n - 3]) {
      const { sku, stock } = productAt(at, shelves)
      if ((stock?.quantity ?? 0) > 20 && skus.length < count) skus.push(sku)
    }
  }
  return skus
}

async function fillCart(shop: Shop, products: number): Promise<{ id: string; uids: string[] }> {
  const made = (await shop.ask(newCartDocument, {})).data as { createGuestCart: { cart: { id: string } } }
  const { id } = made.createGuestCart.cart
  const items = plentiful(products, cartLines).map((sku) => ({ sku, quantity: 1 }))
  const { data } = await shop.ask(addDocument, { id, items })
  type Line = { uid: string }
  const { cart, user_errors: refused } = data.addProductsToCart as {
    cart: { itemsV2: { items: Line[] } }
    user_errors: { message: string }[]
  }
  if (refused.length > 0) throw new Error(`The cart could not be filled: ${refused[0]?.message}`)
  return { id, uids: cart.itemsV2.items.map(({ uid }) => uid) }
}

/** The order in which operations are measured varies, so that no one always profits from the one before. */
export function shuffled<T>(list: T[], seed: number): T[] {
  const chance = chanceFrom(seed)
  return list
    .map((item) => ({ item, key: chance.share() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
