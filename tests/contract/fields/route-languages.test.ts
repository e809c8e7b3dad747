import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueInput } from '../../../contracts/catalogue.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { routeCatalogue, routeConfiguration } from '../../support/route-shop.ts'

const dutch: Record<string, { urlKey: string }> = { lamp: { urlKey: 'leeslamp' }, shade: { urlKey: 'bulb' } }

/** The shop of the addresses, in which some things have an address of their own in Dutch. */
const catalogue: CatalogueInput = {
  ...routeCatalogue,
  categories: routeCatalogue.categories?.map((category) =>
    category.path === 'Light' ? { ...category, translations: { nl: { name: 'Licht', urlKey: 'licht' } } } : category,
  ),
  products: routeCatalogue.products?.map((product) => {
    const translation = dutch[product.sku]
    return translation ? { ...product, translations: { nl: translation } } : product
  }),
}
const nl = { store: 'nl' }

describe.each(engines)('addresses by store view on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, routeConfiguration, catalogue)
  })
  afterAll(() => shop.close())

  const route = async (url: string, headers = {}) => {
    const query = `query ($url: String!) { route(url: $url) { redirect_code relative_url
      ... on ProductInterface { sku url_key } ... on CategoryInterface { url_path } } }`
    return (await shop.data<{ route: Record<string, unknown> | null }>(query, { url }, headers)).route
  }

  test('a product has its own address in a store view, and the common one everywhere else', async () => {
    expect(await route('leeslamp.html', nl)).toEqual({
      redirect_code: 0,
      relative_url: 'leeslamp.html',
      sku: 'lamp',
      url_key: 'leeslamp',
    })
    expect(await route('lamp.html')).toMatchObject({ redirect_code: 0, relative_url: 'lamp.html', url_key: 'lamp' })
    expect(await route('leeslamp.html')).toBeNull()
  })

  test('the common address leads a store view that has its own to that one', async () => {
    expect(await route('lamp.html', nl)).toMatchObject({ redirect_code: 301, relative_url: 'leeslamp.html' })
    expect(await route('light/lamps.html', nl)).toMatchObject({ redirect_code: 301, relative_url: 'licht/lamps.html' })
  })

  test('a category that hangs below a translated one moves along', async () => {
    expect(await route('licht/lamps.html', nl)).toMatchObject({ redirect_code: 0, url_path: 'licht/lamps' })
    expect(await route('licht/lamps/leeslamp.html', nl)).toMatchObject({ sku: 'lamp', redirect_code: 0 })
    const query =
      '{ categoryList(filters: { url_path: { eq: "licht/lamps" } }) { url_key url_path breadcrumbs { category_url_path } } }'
    const { categoryList } = await shop.data<{ categoryList: object[] }>(query, {}, nl)
    expect(categoryList).toEqual([
      { url_key: 'lamps', url_path: 'licht/lamps', breadcrumbs: [{ category_url_path: 'licht' }] },
    ])
  })

  test('lists, filters and links speak of the addresses of the store view', async () => {
    const query = `{ products(filter: { url_key: { eq: "leeslamp" } }) { items { url_key canonical_url
      url_rewrites { url } categories { url_path } } } }`
    const { products } = await shop.data<{ products: { items: unknown[] } }>(query, {}, nl)
    expect(products.items).toEqual([
      {
        url_key: 'leeslamp',
        canonical_url: 'leeslamp.html',
        url_rewrites: ['leeslamp.html', 'licht/lamps/leeslamp.html', 'licht/leeslamp.html'].map((url) => ({ url })),
        categories: [{ url_path: 'licht/lamps' }],
      },
    ])
  })

  test('what is taken in any language is numbered, and hides nobody', async () => {
    expect(await route('bulb.html', nl)).toMatchObject({ sku: 'bulb', redirect_code: 0 })
    expect(await route('bulb-1.html', nl)).toMatchObject({ sku: 'shade', redirect_code: 0 })
  })

  test('another key leaves a redirect behind in its store view, and none ends it', async () => {
    const product = async (change: object) => {
      const ask = '{ adminProduct: product(sku: "shade") { product } }'
      const { adminProduct } = await shop.admin<{ adminProduct: { product: Record<string, unknown> } }>(ask)
      const mutation = 'mutation ($product: JSON!) { saveProduct(product: $product) { sku } }'
      await shop.admin(mutation, { product: { ...adminProduct.product, ...change } })
    }
    await product({ translations: { nl: { urlKey: 'kap' } } })
    expect(await route('kap.html', nl)).toMatchObject({ sku: 'shade', redirect_code: 0 })
    expect(await route('bulb-1.html', nl)).toMatchObject({ redirect_code: 301, relative_url: 'kap.html' })
    await product({ translations: {} })
    expect(await route('kap.html', nl)).toBeNull()
    expect(await route('shade.html', nl)).toMatchObject({ sku: 'shade', redirect_code: 0, url_key: 'shade' })
  })
})
