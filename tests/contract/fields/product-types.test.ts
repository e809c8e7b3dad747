import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Uid = { uid: string }
type Item = { uid: string; option_id: number; options: (Uid & { id: number; product: { sku: string } })[] }
const path = (uid: string) => Buffer.from(uid, 'base64').toString()

describe.each(engines)('types of products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, productTypesCatalogue)
  })
  afterAll(() => shop.close())

  const product = async <T>(sku: string, fields: string, headers: Record<string, string> = {}): Promise<T> => {
    const query = `{ products(filter: { sku: { eq: "${sku}" } }) { items { __typename ${fields} } } }`
    const { products } = await shop.data<{ products: { items: T[] } }>(query, {}, headers)
    return products.items[0] as T
  }
  const range =
    'price_range { minimum_price { regular_price { value } final_price { value } } maximum_price { final_price { value } } }'
  const asRange = (regular: number, least: number, most: number) => ({
    minimum_price: { regular_price: { value: regular }, final_price: { value: least } },
    maximum_price: { final_price: { value: most } },
  })

  test('a dynamic bundle tells its options, its choices and the sums they come to', async () => {
    const fields = `price_view ship_bundle_items dynamic_price dynamic_sku dynamic_weight
      price_details { main_price main_final_price discount_percentage }
      items { uid option_id title required type position sku price_range { minimum_price { final_price { value } } }
        options { uid id label qty quantity position is_default price price_type can_change_quantity product { sku __typename } } }`
    const kit = await product<{ items: Item[] }>('KIT', `... on BundleProduct { ${fields} } ${range}`)
    expect(kit).toMatchObject({
      __typename: 'BundleProduct',
      price_view: 'AS_LOW_AS',
      ship_bundle_items: 'SEPARATELY',
      dynamic_price: true,
      dynamic_sku: true,
      dynamic_weight: true,
      price_details: { main_price: 0, main_final_price: 0, discount_percentage: 0 },
      // Strap 14 and two bricks at 4 instead of 5; at most ball, bricks and both extras.
      price_range: asRange(24, 22, 23 + 8 + 14 + 19),
    })
    expect(kit.items).toMatchObject([
      { title: 'Ball', type: 'radio', required: true, sku: 'KIT', position: 1 },
      { title: 'Brick', type: 'select', price_range: { minimum_price: { final_price: { value: 22 } } } },
      { title: 'Extras', type: 'multi', required: false },
    ])
    expect(kit.items[0]?.options).toMatchObject([
      { label: 'BALL', is_default: true, can_change_quantity: false, price: 0, price_type: 'FIXED', quantity: 1 },
      { label: 'STRAP', is_default: false, product: { sku: 'STRAP', __typename: 'SimpleProduct' } },
    ])
    for (const { uid, option_id, options } of kit.items) {
      expect(path(uid)).toBe(`bundle/${option_id}`)
      for (const option of options) expect(path(option.uid)).toMatch(`bundle/${option_id}/${option.id}/`)
    }
    expect(kit.items[1]?.options).toMatchObject([{ qty: 2, can_change_quantity: true }])
    expect(path(kit.items[1]?.options[0]?.uid ?? '')).toMatch(/\/2$/)
  })

  test('a fixed bundle asks its own price, less what it is reduced by, and what the selections add', async () => {
    const fields = `dynamic_price dynamic_sku dynamic_weight weight price_details { main_price main_final_price discount_percentage }
      items { options { price price_type } } options { title __typename }`
    expect(await product('BOX', `... on BundleProduct { ${fields} } ${range}`)).toMatchObject({
      dynamic_price: false,
      dynamic_sku: false,
      dynamic_weight: false,
      weight: 3,
      price_details: { main_price: 100, main_final_price: 90, discount_percentage: 10 },
      items: [
        {
          options: [
            { price: 10, price_type: 'FIXED' },
            { price: 5, price_type: 'PERCENT' },
          ],
        },
      ],
      options: [{ title: 'Card', __typename: 'CustomizableFieldOption' }],
      // Ball adds 10, two bricks 5 % of 100 each; all of it at 90 %.
      price_range: asRange(110, 99, 108),
    })
  })

  const links = 'product_links { sku link_type linked_product_sku linked_product_type position }'

  test('a grouped product shows its members and costs what the cheapest of them costs', async () => {
    const set = await product(
      'SET',
      `... on GroupedProduct { items { position qty product { sku name } } } ${links} ${range}`,
    )
    expect(set).toMatchObject({
      __typename: 'GroupedProduct',
      items: [
        { position: 0, qty: 2, product: { sku: 'STRAP' } },
        { position: 1, qty: 1, product: { sku: 'BRICK' } },
        { position: 2, qty: 0, product: { sku: 'ROLLER' } },
      ],
      product_links: ['STRAP', 'BRICK', 'ROLLER'].map((linked_product_sku, position) => ({
        sku: 'SET',
        link_type: 'associated',
        linked_product_sku,
        linked_product_type: 'simple',
        position,
      })),
      price_range: asRange(5, 4, 4),
    })
  })

  test('a downloadable product offers its links and samples, and never where the files lie', async () => {
    const fields = `links_title links_purchased_separately
      downloadable_product_links { uid id title sort_order price sample_url is_shareable number_of_downloads link_type sample_type }
      downloadable_product_samples { id title sort_order sample_url sample_type }`
    type Film = { downloadable_product_links: (Uid & { id: number })[] }
    const film = await product<Film>('FILM', `... on DownloadableProduct { ${fields} }`)
    expect(film).toMatchObject({
      links_title: 'Episodes',
      links_purchased_separately: 1,
      downloadable_product_links: [
        { title: 'Episode 1', price: 9, is_shareable: false, number_of_downloads: 3, link_type: 'FILE' },
        { title: 'Episode 2', price: 4.5, is_shareable: true, link_type: 'URL', sample_url: null, sample_type: null },
      ],
      downloadable_product_samples: [{ title: 'Trailer', sample_type: 'FILE' }],
    })
    expect(JSON.stringify(film)).not.toMatch(/one\.mp4|one\.txt|films\.test/)
    for (const { uid, id } of film.downloadable_product_links) expect(path(uid)).toBe(`downloadable/${id}`)
  })

  test('a virtual product is one', async () => {
    expect(await product('COURSE', 'type_id sku')).toEqual({
      __typename: 'VirtualProduct',
      type_id: 'virtual',
      sku: 'COURSE',
    })
  })

  test('titles are told in the language of the store view', async () => {
    const kit = await product('KIT', '... on BundleProduct { items { title } }', { store: 'nl' })
    expect(kit).toMatchObject({ items: [{ title: 'Bal' }, { title: 'Brick' }, { title: 'Extras' }] })
  })

  test('amounts are in the currency that was asked for, percentages stay', async () => {
    const fields = '... on BundleProduct { items { options { price } } }'
    expect(await product('BOX', fields, { 'content-currency': 'EUR' })).toMatchObject({
      items: [{ options: [{ price: 9 }, { price: 5 }] }],
    })
  })
})
