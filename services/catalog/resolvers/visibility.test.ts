import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue, testProduct } from '../testing/test-catalogue.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
beforeEach(async () => {
  shop = await openTestCatalog({ now: () => new Date('2027-01-01T12:00:00Z') })
  await shop.write(testCatalogue)
})
afterEach(() => shop.close())

const found = async (args: string) => {
  const { data } = await shop.ask(`{ products(${args}) { items { sku } } }`)
  return data.products.items.map(({ sku }: { sku: string }) => sku)
}

test('a product may be for search only, or for categories only', async () => {
  await shop.write({
    products: [
      testProduct('BAG-1', { visibility: 'search' }),
      testProduct('BAG-2', { visibility: 'catalog', categories: [{ path: 'Gear/Bags' }] }),
    ],
  })
  expect(await found('filter: {category_url_path: {eq: "gear"}}')).toEqual(['BAG-2'])
  expect(await found('search: "bag"')).toEqual(['BAG-1'])
})

test('a variant that got cheaper moves its parent in price filters', async () => {
  expect(await found('filter: {price: {to: "30"}}')).toEqual(['BAG-2'])
  await shop.write({ products: [testProduct('HOODIE-B-M', { price: '29' })] })
  expect((await found('filter: {price: {to: "30"}}')).sort()).toEqual(['BAG-2', 'HOODIE'])
})

test('a variant that is switched off is neither offered nor counted nor priced', async () => {
  await shop.write({ products: [testProduct('HOODIE-R-S', { enabled: false })] })
  const { data } = await shop.ask(`{ products(filter: {sku: {eq: "HOODIE"}}) { items {
    price_range { minimum_price { final_price { value } } }
    ... on ConfigurableProduct { variants { product { sku } } configurable_options { values { label } } } } } }`)
  expect(data.products.items[0]).toEqual({
    price_range: { minimum_price: { final_price: { value: 60 } } },
    variants: [{ product: { sku: 'HOODIE-R-M' } }, { product: { sku: 'HOODIE-B-M' } }],
    configurable_options: [{ values: [{ label: 'Red' }, { label: 'Blue' }] }, { values: [{ label: 'M' }] }],
  })
  const sizes = await shop.ask('{ products(filter: {}) { aggregations { attribute_code options { label } } } }')
  const size = sizes.data.products.aggregations.find((one: { attribute_code: string }) => one.attribute_code === 'size')
  expect(size.options).toEqual([{ label: 'M' }])
})

test('a product that is switched off is gone from lists, search, links and addresses, and comes back', async () => {
  await shop.write({ products: [testProduct('BAG-1', { enabled: false })] })
  expect(await found('search: "duffle"')).toEqual([])
  expect(await found('filter: {category_url_path: {eq: "gear"}}')).toEqual(['BAG-2'])
  const { data } = await shop.ask('{ products(filter: {sku: {eq: "HOODIE"}}) { items { related_products { sku } } } }')
  expect(data.products.items[0].related_products).toEqual([])
  await shop.write({ products: [testProduct('BAG-1')] })
  expect(await found('search: "duffle"')).toEqual(['BAG-1'])
})

test('an index that was lost is filled again when the catalogue opens', async () => {
  await shop.search.clear()
  expect(await found('search: "duffle"')).toEqual([])
  await shop.reopen()
  expect(await shop.search.size()).toBe(3)
})
