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
const suffixes = { productUrlSuffix: '.html', categoryUrlSuffix: '.html' }

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
  const elsewhere = addressDesk(shop.database, () => suffixes as StoreConfiguration)
  await elsewhere(async (book) => {
    book.claim({ owner: { entity_type: 'CUSTOM', entity_id: 0, target: 'x' }, key: 'fresh.html' })
    await shop.database.transaction((t) => book.save(t))
    book.settle()
  })
  await shop.write({ products: [testProduct('BAG-1', { sku: 'FRESH', urlKey: 'fresh' })] })
  expect(await skuAt('fresh-1.html')).toBe('FRESH')
})

test('work that failed leaves no address behind', async () => {
  const desk = addressDesk(shop.database, () => suffixes as StoreConfiguration)
  const failed = desk(async (book) => {
    book.claim({ owner: productOwner(901), key: 'ghost' })
    throw new Error('torn')
  })
  await expect(failed).rejects.toThrow('torn')
  expect(await desk(async (book) => book.keyFor(productOwner(902), 'ghost'))).toBe('ghost')
})

test('a page that goes takes the addresses it had before with it', async () => {
  const desk = addressDesk(shop.database, () => suffixes as StoreConfiguration)
  await desk(async (book) => {
    const owner = productOwner(903)
    for (const key of ['first', 'second', 'third']) book.claim({ owner, key })
    book.release(owner)
    expect(book.hasHome(owner)).toBe(false)
    for (const key of ['first', 'second', 'third']) expect(book.keyFor(productOwner(904), key)).toBe(key)
    await shop.database.transaction((t) => book.save(t))
    book.settle()
  })
  const left = await shop.database.read().selectFrom('url_rewrite').select('id').where('entity_id', '=', 903).execute()
  expect(left).toEqual([])
})
