import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue, testProduct } from '../testing/test-catalogue.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
beforeAll(async () => {
  shop = await openTestCatalog()
})
afterAll(() => shop.close())

const rows = async () => {
  const read = shop.database.read()
  const products = await read.selectFrom('product').select(['id', 'sku', 'url_key']).orderBy('id').execute()
  const urls = await read.selectFrom('url_rewrite').selectAll().orderBy('request_path').execute()
  return { products, urls: urls.map(({ id: _, ...url }) => url) }
}

test('everything is taken, variants before or after their parent', async () => {
  expect(await shop.write(testCatalogue)).toEqual({ taken: 6, unchanged: 0, refused: [] })
})

test('the same again changes nothing and announces nothing', async () => {
  const before = await rows()
  const events = await shop.events()
  expect(await shop.write(testCatalogue)).toEqual({ taken: 0, unchanged: 6, refused: [] })
  expect(await rows()).toEqual(before)
  expect(await shop.events()).toEqual(events)
})

test('a change announces the product with every category that lists it, and keeps its id', async () => {
  const before = await rows()
  const events = (await shop.events()).length
  await shop.write({ products: [testProduct('BAG-1', { name: 'Joust Bag', categories: [{ path: 'Men' }] })] })
  expect((await rows()).products).toEqual(before.products)
  const [event, ...others] = (await shop.events()).slice(events)
  expect(others).toEqual([])
  expect(event).toMatchObject({ type: 'product.changed', sku: 'BAG-1' })
  const { data } = await shop.ask('{ categories(filters: {name: {match: "Gear"}}) { items { id } } }')
  expect(event?.categoryIds).toContain(data.categories.items[0].id)
  await shop.write(testCatalogue)
})

test('a changed variant announces its parent too', async () => {
  const events = (await shop.events()).length
  await shop.write({ products: [testProduct('HOODIE-R-S', { price: '51' })] })
  const skus = (await shop.events()).slice(events).map(({ sku }) => sku)
  expect(skus.sort()).toEqual(['HOODIE', 'HOODIE-R-S'])
  await shop.write(testCatalogue)
})

test('one bad product is refused with a reason, the others are taken', async () => {
  const products = [
    testProduct('BAG-1', { sku: 'BAD-1', urlKey: 'bad', categories: [{ path: 'Toys' }] }),
    testProduct('BAG-1', { sku: 'GOOD', urlKey: 'good' }),
    testProduct('BAG-1', { sku: 'BAD-2', urlKey: 'bad', attributes: { color: 'Pink' } }),
    testProduct('BAG-1', { sku: 'GOOD', urlKey: 'good', name: 'The last one counts' }),
  ]
  const outcome = await shop.write({
    products,
    reviews: testCatalogue.reviews.map((review) => ({ ...review, sku: 'NONE' })),
  })
  expect(outcome.taken).toBe(1)
  expect(outcome.refused).toEqual([
    { sku: 'GOOD', reason: 'it comes twice: the last one counts' },
    { sku: 'BAD-1', reason: 'unknown category "Toys": add it to the categories first' },
    { sku: 'BAD-2', reason: 'unknown option "Pink" of attribute "color"' },
    { sku: 'NONE', reason: 'there are reviews of it, but no such product' },
  ])
  const { data } = await shop.ask('{ products(filter: {sku: {eq: "good"}}) { items { name } } }')
  expect(data.products.items).toEqual([{ name: 'The last one counts' }])
})

test('a category without its parent is refused', async () => {
  const { refused } = await shop.write({ categories: [{ path: 'No/Where', name: 'Where', urlKey: 'where' }] })
  expect(refused).toEqual([{ sku: 'No/Where', reason: 'the category above it, "No", is unknown' }])
})

test('a taken url key gets a number and keeps it', async () => {
  const twin = testProduct('BAG-1', { sku: 'TWIN' })
  await shop.write({ products: [twin] })
  await shop.write({ products: [{ ...twin, name: 'Twin' }] })
  const { data } = await shop.ask('{ route(url: "/joust-duffle-bag-1.html") { ...on ProductInterface { sku name } } }')
  expect(data.route).toEqual({ sku: 'TWIN', name: 'Twin' })
})

test('a moved product leaves a redirect behind; a hidden one leaves nothing', async () => {
  await shop.write({ products: [testProduct('BAG-1', { sku: 'GOOD', urlKey: 'better' })] })
  const route =
    'query ($url: String!) { route(url: $url) { relative_url redirect_code ...on ProductInterface { sku } } }'
  const moved = await shop.ask(route, { url: 'good.html?color=1' })
  expect(moved.data.route).toEqual({ relative_url: 'better.html?color=1', redirect_code: 301, sku: 'GOOD' })
  await shop.write({ products: [testProduct('BAG-1', { sku: 'GOOD', urlKey: 'better', visibility: 'none' })] })
  expect((await shop.ask(route, { url: 'better.html' })).data.route).toBeNull()
  expect((await shop.ask(route, { url: 'good.html' })).data.route).toBeNull()
  expect((await shop.ask('{ products(filter: {sku: {eq: "GOOD"}}) { total_count } }')).data.products.total_count).toBe(
    0,
  )
})

test('a category that moves takes what is below it along, and leaves redirects', async () => {
  await shop.write({ categories: [{ path: 'Gear', name: 'Gear', urlKey: 'equipment', position: 1 }] })
  const { data } = await shop.ask('{ route(url: "gear/bags.html") { relative_url redirect_code } }')
  expect(data.route).toEqual({ relative_url: 'equipment/bags.html', redirect_code: 301 })
  await shop.write(testCatalogue)
  const back = await shop.ask('{ route(url: "gear/bags.html") { relative_url redirect_code } }')
  expect(back.data.route).toEqual({ relative_url: 'gear/bags.html', redirect_code: 0 })
})
