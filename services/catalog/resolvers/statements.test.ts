import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateCatalogue } from '../testing/generate-catalogue.ts'
import { openTestCatalog } from '../testing/open-test-catalog.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
beforeAll(async () => {
  shop = await openTestCatalog()
  await shop.write(generateCatalogue(300))
  // Attributes and categories are read once and then kept.
  await shop.ask(list(1))
})
afterAll(() => shop.close())

/** How many statements the reader runs while the question is answered. */
async function statements(query: string): Promise<number> {
  const executor = shop.database.read().getExecutor()
  const original = executor.executeQuery
  let count = 0
  executor.executeQuery = function (this: typeof executor, ...args: Parameters<typeof original>) {
    count++
    return original.apply(this, args)
  } as typeof original
  try {
    const { errors } = await shop.ask(query)
    if (errors) throw new Error(errors.join())
  } finally {
    executor.executeQuery = original
  }
  return count
}

const fields = `uid name url_key description { html } small_image { url } media_gallery { url } categories { name }
  price_range { minimum_price { final_price { value } } } rating_summary review_count
  related_products { sku name } custom_attributesV2 { items { code } }
  ... on ConfigurableProduct { configurable_options { label values { label } } variants { product { sku name } } }`
const list = (size: number) => `{ products(filter: {}, pageSize: ${size}) { total_count items { ${fields} } } }`

test('twice the products in a list need no more statements', async () => {
  const for24 = await statements(list(24))
  expect(for24).toBeGreaterThan(5)
  expect(for24).toBeLessThan(20)
  expect(await statements(list(48))).toBe(for24)
})

test('a tree with product counts needs one statement or two', async () => {
  expect(
    await statements('{ categories { items { children { name product_count children { name } } } } }'),
  ).toBeLessThan(3)
})
