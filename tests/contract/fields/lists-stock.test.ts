import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const chair = (sku: string, price: string, quantity: number) => ({
  sku,
  type: 'simple' as const,
  name: `Chair ${sku}`,
  urlKey: sku,
  price,
  categories: [{ path: 'Chairs' }],
  stock: { quantity },
})
const catalogue = {
  categories: [{ path: 'Chairs', name: 'Chairs', urlKey: 'chairs' }],
  products: [chair('gone', '10', 0), chair('some', '20', 5), chair('many', '30', 50)],
}

describe.each(engines)('stock in lists of products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, catalogue)
  })
  afterAll(() => shop.close())

  /** Settings are followed behind the answers, so the catalogue is brought up to them by a write. */
  async function settings(stock: object) {
    await shop.commerce.writeConfiguration({ ...smallConfiguration, catalog: { stock } })
    await shop.commerce.writeCatalogue(catalogue)
  }
  async function skus(args = 'filter: {}, sort: { price: ASC }') {
    const query = `{ products(${args}) { items { sku } } }`
    const { products } = await shop.data<{ products: { items: { sku: string }[] } }>(query)
    return products.items.map(({ sku }) => sku)
  }

  test('sold-out products are listed as all others', async () => {
    expect(await skus()).toEqual(['gone', 'some', 'many'])
  })

  test('configured so, they come last, whatever the order, and first again when they are back', async () => {
    await settings({ outOfStockLast: true })
    expect(await skus()).toEqual(['some', 'many', 'gone'])
    expect(await skus('search: "chair", sort: { price: DESC }')).toEqual(['many', 'some', 'gone'])
    const back = { products: [chair('gone', '10', 3)] }
    await shop.commerce.writeCatalogue(back)
    await shop.commerce.settle()
    expect(await skus()).toEqual(['gone', 'some', 'many'])
  })

  test('configured so, they are in no list, no count and no category', async () => {
    await settings({ showOutOfStock: false })
    await shop.commerce.settle()
    expect(await skus()).toEqual(['some', 'many'])
    expect(await skus('filter: { sku: { eq: "gone" } }')).toEqual([])
    const query = `{ categories(filters: { url_key: { eq: "chairs" } }) {
      items { product_count products { total_count } } } }`
    expect(await shop.data(query)).toEqual({
      categories: { items: [{ product_count: 2, products: { total_count: 2 } }] },
    })
  })
})
