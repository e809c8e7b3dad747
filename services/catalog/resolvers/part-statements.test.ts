import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CatalogueInput } from '../../../contracts/catalogue.ts'
import { productTypesCatalogue } from '../../../tests/support/product-types-shop.ts'
import { openTestCatalog } from '../testing/open-test-catalog.ts'

type Product = NonNullable<CatalogueInput['products']>[number]
const copied = new Set(['KIT', 'BOX', 'SET', 'FILM', 'MUG', 'TEE'])

/** Each product of several pieces, and the mug with its options, `times` over. */
function copies(times: number): CatalogueInput {
  const originals = (productTypesCatalogue.products ?? []).filter(({ sku }) => copied.has(sku))
  const products = originals.flatMap((product) =>
    Array.from({ length: times }, (_, copy): Product => {
      const sku = `${product.sku}-${copy}`
      return { ...product, sku, name: `Copied ${sku}`, urlKey: sku.toLowerCase() }
    }),
  )
  return { ...productTypesCatalogue, products: [...(productTypesCatalogue.products ?? []), ...products] }
}

let shop: Awaited<ReturnType<typeof openTestCatalog>>
beforeAll(async () => {
  shop = await openTestCatalog()
  await shop.write(copies(4))
  await shop.ask(list(1))
})
afterAll(() => shop.close())

const value = 'uid price'
const fields = `sku price_range { minimum_price { final_price { value } } maximum_price { final_price { value } } }
  ... on CustomizableProductInterface { options { title
    ... on CustomizableDropDownOption { value { ${value} } } ... on CustomizableFieldOption { one: value { ${value} } } } }
  ... on BundleProduct { dynamic_price ship_bundle_items price_details { main_price }
    items { title price_range { minimum_price { final_price { value } } } options { label product { sku name } } } }
  ... on GroupedProduct { items { qty product { name price_range { minimum_price { final_price { value } } } } } }
  ... on DownloadableProduct { links_title downloadable_product_links { title } downloadable_product_samples { title } }`
/** So many copies of each. */
const list = (times: number) => {
  const skus = [...copied].flatMap((sku) => Array.from({ length: times }, (_, copy) => `${sku}-${copy}`))
  return `{ products(filter: { sku: { in: ${JSON.stringify(skus)} } }, pageSize: 50) { total_count items { ${fields} } } }`
}

/** How many statements the reader runs while the question is answered. */
async function statements(times: number): Promise<number> {
  const executor = shop.database.read().getExecutor()
  const original = executor.executeQuery
  let count = 0
  executor.executeQuery = function (this: typeof executor, ...args: Parameters<typeof original>) {
    count++
    return original.apply(this, args)
  } as typeof original
  try {
    const { data, errors } = await shop.ask(list(times))
    if (errors) throw new Error(errors.join())
    expect(data.products.total_count).toBe(times * copied.size)
  } finally {
    executor.executeQuery = original
  }
  return count
}

test('bundles, groups, downloads and options of all products of a list are read at once', async () => {
  const once = await statements(1)
  expect(once).toBeGreaterThan(10)
  expect(await statements(4)).toBe(once)
})
