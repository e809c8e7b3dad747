import { expect, test } from 'vitest'
import { openTestCatalog } from '../../services/catalog/testing/open-test-catalog.ts'
import { testCatalogue, testProduct } from '../../services/catalog/testing/test-catalogue.ts'
import { startMariaDb } from '../support/mariadb.ts'

const question = `{
  products(filter: {}, sort: {name: ASC}) {
    total_count
    aggregations { attribute_code options { label value count } }
    items {
      uid sku name url_key description { html } image { url label } rating_summary review_count categories { name }
      price_range { minimum_price { regular_price { value } final_price { value } } }
      custom_attributesV2 { items { code ... on AttributeValue { value } } }
      related_products { sku }
      ... on ConfigurableProduct {
        configurable_options { uid values { uid label } }
        variants { product { sku weight } attributes { uid label } }
      }
    }
  }
  categories { items { children { name url_path product_count children { name product_count } } } }
  route(url: "gear/bags.html") { relative_url redirect_code }
}`

async function lifeOfACatalogue(databaseUrl?: string) {
  const shop = await openTestCatalog({
    now: () => new Date('2026-11-25T12:00:00Z'),
    ...(databaseUrl ? { databaseUrl } : {}),
  })
  try {
    const written = [await shop.write(testCatalogue), await shop.write(testCatalogue)]
    written.push(await shop.write({ products: [testProduct('BAG-1', { price: '31', urlKey: 'moved-bag' })] }))
    const wanted = [{ sku: 'HOODIE-R-M', parentSku: 'HOODIE', selectedOptions: [], enteredOptions: [], quantity: 1 }]
    return {
      written,
      answer: await shop.ask(question),
      moved: await shop.ask('{ route(url: "joust-duffle-bag.html") { relative_url redirect_code } }'),
      sold: await shop.api.saleItems({ store: 'default', currency: 'EUR', customerGroupId: 0, wanted }),
      events: await shop.events(),
    }
  } finally {
    await shop.close()
  }
}

test('a catalogue lives the same on MariaDB as on SQLite', async () => {
  const server = await startMariaDb()
  try {
    const there = await lifeOfACatalogue(await server.createDatabase('catalog'))
    expect(there.answer.errors).toBeUndefined()
    expect(there.moved.data.route).toEqual({ relative_url: 'moved-bag.html', redirect_code: 301 })
    expect(there).toEqual(await lifeOfACatalogue())
  } finally {
    await server.close()
  }
})
