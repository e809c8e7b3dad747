import { chanceFrom } from '../../generate/chance.ts'
import type { Commerce } from './commerce.ts'

/** Something whose price a merchant changes, and the product in whose name shoppers see it. */
export type Good = { kind: string; sku: string; shown: { id: string; key: string; words: string }; lists: string[] }

type Listed = {
  __typename: string
  uid: string
  sku: string
  name: string
  url_key: string
  categories: { url_path: string }[]
  variants?: { product: { sku: string } }[]
}
const listing = `query Goods { products(filter: {}, pageSize: 300) { items {
  __typename uid sku name url_key categories { url_path }
  ... on ConfigurableProduct { variants { product { sku } } } } } }`

const shelf = (path: string) => [{ path, position: -1 }]

/** The kinds that the demo shop does not sell, one of each, on shelves of its own. */
async function addKinds({ admin }: Commerce, simple: string[]): Promise<void> {
  const [one = '', two = '', three = ''] = simple
  const own = { taxClass: 'Taxable Goods', visibility: 'both', stock: { quantity: 1000 } }
  const on = { ...own, categories: shelf('Decor/Candle holders') }
  const products = [
    {
      ...on,
      sku: 'bench-virtual',
      type: 'virtual',
      name: 'Zephyrine gift wrapping',
      urlKey: 'bench-virtual',
      price: '9',
    },
    {
      ...on,
      ...{
        sku: 'bench-download',
        type: 'downloadable',
        name: 'Zephyrine pattern book',
        urlKey: 'bench-download',
        price: '9',
      },
      downloadable: { links: [{ title: 'Book', price: '0', content: { url: 'https://example.com/book.pdf' } }] },
    },
    {
      ...on,
      ...{ sku: 'bench-bundle', type: 'bundle', name: 'Zephyrine table set', urlKey: 'bench-bundle', price: '90' },
      bundle: {
        ...{ priceType: 'fixed', skuType: 'fixed', weightType: 'fixed' },
        options: [{ title: 'Vessel', selections: [{ sku: one, isDefault: true }, { sku: two }] }],
      },
    },
    {
      ...on,
      ...{ sku: 'bench-choice', type: 'bundle', name: 'Zephyrine own choice', urlKey: 'bench-choice' },
      bundle: { priceType: 'dynamic', options: [{ title: 'Vessel', selections: [{ sku: three, isDefault: true }] }] },
    },
    {
      ...on,
      ...{ sku: 'bench-group', type: 'grouped', name: 'Zephyrine family', urlKey: 'bench-group' },
      grouped: {
        members: [
          { sku: two, quantity: 1 },
          { sku: 'bench-virtual', quantity: 1 },
        ],
      },
    },
  ]
  for (const product of products) {
    await admin('mutation($product: JSON!) { saveProduct(product: $product) { id } }', { product })
  }
}

/** Children whose price is changed; the others are too few to choose from. */
const mostChildren = 16

/** Everything whose price is changed: products of the demo shop and one of each kind that it does not sell. */
export async function openGoods(commerce: Commerce): Promise<Good[]> {
  const list = async () => (await commerce.ask<{ products: { items: Listed[] } }>(listing)).products.items
  const simple = (await list()).filter((item) => item.__typename === 'SimpleProduct').map(({ sku }) => sku)
  await addKinds(commerce, simple)
  const items = await list()
  const good = (kind: string, sku: string, { uid, url_key: key, name, categories }: Listed): Good => ({
    kind,
    sku,
    shown: { id: Buffer.from(uid, 'base64').toString(), key, words: name },
    lists: categories.map(({ url_path: path }) => `/${path}.html`),
  })
  const named = (sku: string) => items.find((item) => item.sku === sku) as Listed
  const [, two = '', three = ''] = simple
  const chance = chanceFrom(11)
  const children = items.flatMap((item) => {
    const variants = item.variants ?? []
    return variants.length > 0 ? good('child of a configurable', chance.of(variants).product.sku, item) : []
  })
  while (children.length > mostChildren) children.splice(chance.below(children.length), 1)
  return [
    ...items.flatMap((item) => (simple.includes(item.sku) ? good('simple', item.sku, item) : [])),
    ...children,
    good('virtual', 'bench-virtual', named('bench-virtual')),
    good('downloadable', 'bench-download', named('bench-download')),
    good('bundle, fixed price', 'bench-bundle', named('bench-bundle')),
    good('part of a bundle', three, named('bench-choice')),
    good('member of a group', two, named('bench-group')),
  ]
}
