import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue, testProduct } from '../testing/test-catalogue.ts'
import { productOwner } from './address-book.ts'
import { addressDesk } from './address-desk.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
beforeAll(async () => {
  shop = await openTestCatalog()
  await shop.write(testCatalogue)
})
afterAll(() => shop.close())

const skuAt = async (url: string) => {
  const { data } = await shop.ask('query ($url: String!) { route(url: $url) { ... on ProductInterface { sku } } }', {
    url,
  })
  return data.route?.sku
}

test('writes at the same time give each product an address of its own', async () => {
  const twins = ['T-1', 'T-2', 'T-3', 'T-4'].map((sku) => testProduct('BAG-1', { sku, urlKey: 'twin' }))
  await Promise.all(twins.map((twin) => shop.write({ products: [twin] })))
  const found = await Promise.all(['twin', 'twin-1', 'twin-2', 'twin-3'].map((key) => skuAt(`${key}.html`)))
  expect(found.sort()).toEqual(['T-1', 'T-2', 'T-3', 'T-4'])
})

test('what another process wrote is seen before the next address is given', async () => {
  const stranger = { view: '', request_path: 'fresh.html', entity_type: 'CUSTOM' as const, entity_id: 0 }
  await shop.database.write
    .insertInto('url_rewrite')
    .values({ ...stranger, target: 'x', redirect_code: 0 })
    .execute()
  await shop.write({ products: [testProduct('BAG-1', { sku: 'FRESH', urlKey: 'fresh' })] })
  expect(await skuAt('fresh-1.html')).toBe('FRESH')
})

test('work that failed leaves no address behind', async () => {
  const suffixes = { productUrlSuffix: '.html', categoryUrlSuffix: '.html' }
  const desk = addressDesk(shop.database, () => suffixes as StoreConfiguration)
  const failed = desk(async (book) => {
    book.claim({ owner: productOwner(901), key: 'ghost' })
    throw new Error('torn')
  })
  await expect(failed).rejects.toThrow('torn')
  expect(await desk(async (book) => book.keyFor(productOwner(902), 'ghost'))).toBe('ghost')
})
