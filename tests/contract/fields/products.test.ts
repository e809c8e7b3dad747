import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue, smallConfiguration } from '../../support/small-shop.ts'

describe.each(engines)('products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, smallCatalogue)
  })
  afterAll(() => shop.close())

  test('a search finds by name and answers in the language of the store view', async () => {
    const query = '{ products(search: "t-shirt") { total_count items { sku name } } }'
    const { products } = await shop.data<{ products: object }>(query, {}, { store: 'nl' })
    expect(products).toEqual({ total_count: 1, items: [{ sku: 'tee', name: 'Effen T-shirt' }] })
  })
})
