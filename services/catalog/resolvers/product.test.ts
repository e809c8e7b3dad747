import { afterAll, beforeAll, expect, test } from 'vitest'
import { dutchView, openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue } from '../testing/test-catalogue.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
let now = new Date('2026-11-25T12:00:00Z')
beforeAll(async () => {
  shop = await openTestCatalog({ now: () => now })
  await shop.write(testCatalogue)
})
afterAll(() => shop.close())

async function product(sku: string, fields: string, more: Parameters<typeof shop.ask>[2] = {}) {
  const query = `{ products(filter: {sku: {eq: "${sku}"}}) { items { __typename ${fields} } } }`
  const { data, errors } = await shop.ask(query, {}, more)
  if (errors) throw new Error(errors.join())
  return data.products.items[0]
}
const prices = `price_range {
  minimum_price { regular_price { value currency } final_price { value } discount { amount_off percent_off } }
  maximum_price { regular_price { value } final_price { value } }
}`

test('a configurable product costs from its cheapest to its dearest variant', async () => {
  expect((await product('HOODIE', prices)).price_range).toEqual({
    minimum_price: {
      regular_price: { value: 50, currency: 'USD' },
      final_price: { value: 40 },
      discount: { amount_off: 10, percent_off: 20 },
    },
    maximum_price: { regular_price: { value: 70 }, final_price: { value: 70 } },
  })
})

test('a reduction ends with its last day, in prices and in lists', async () => {
  now = new Date('2026-12-01T12:00:00Z')
  expect((await product('HOODIE', prices)).price_range.minimum_price.final_price.value).toBe(50)
  const { data } = await shop.ask('{ products(filter: {price: {from: "40", to: "40"}}) { total_count } }')
  expect(data.products.total_count).toBe(0)
  now = new Date('2026-11-25T12:00:00Z')
})

test('prices follow the currency: their own where given, else by the rate', async () => {
  const bag = await product('BAG-1', prices, { currency: 'EUR' })
  expect(bag.price_range.minimum_price.regular_price).toEqual({ value: 33, currency: 'EUR' })
  const course = await product('BAG-2', prices, { currency: 'EUR' })
  expect(course.price_range.minimum_price.final_price.value).toBe(6.25)
})

test('texts are those of the store view, and the common ones where it has none', async () => {
  const fields = 'name meta_title description { html } url_key url_suffix canonical_url'
  expect(await product('BAG-1', fields, { store: dutchView() })).toMatchObject({
    __typename: 'SimpleProduct',
    name: 'Joust sporttas',
    meta_title: 'Bag',
    description: { html: 'Een tas.' },
    canonical_url: 'joust-duffle-bag.html',
  })
})

test('pictures have a place, a label and stand in for roles nobody took', async () => {
  const hoodie = await product('HOODIE', 'image { url label } small_image { url } media_gallery { url label position }')
  expect(hoodie.image).toEqual({ url: 'https://shop.test/media/catalog/product/h/hoodie.jpg', label: 'Chaz Hoodie' })
  expect(hoodie.small_image.url).toBe(hoodie.image.url)
  expect(hoodie.media_gallery.map(({ label }: { label: string }) => label)).toEqual(['Chaz Hoodie', 'Back'])
  expect((await product('BAG-2', 'image { url }')).image).toBeNull()
  expect((await product('BAG-1', 'swatch_image')).swatch_image).toBe('/b/bag.jpg')
})

test('choices have swatches, variants their values, and uids fit together', async () => {
  const hoodie = await product(
    'HOODIE',
    `... on ConfigurableProduct {
      configurable_options { uid attribute_code label values { uid label swatch_data { __typename value } } }
      variants { attributes { code label uid } product { sku price_range { minimum_price { final_price { value } } } } }
    }`,
  )
  const [color, size] = hoodie.configurable_options
  expect(color.values).toMatchObject([
    { label: 'Red', swatch_data: { __typename: 'ColorSwatchData', value: '#ff0000' } },
    { label: 'Blue', swatch_data: { value: '#0000ff' } },
  ])
  expect(size).toMatchObject({ attribute_code: 'size', values: [{ swatch_data: null }, {}] })
  expect(hoodie.variants).toHaveLength(3)
  expect(hoodie.variants[0].product).toEqual({
    sku: 'HOODIE-R-S',
    price_range: { minimum_price: { final_price: { value: 50 } } },
  })
  expect(hoodie.variants[0].attributes.map(({ uid }: { uid: string }) => uid)).toEqual([
    color.values[0].uid,
    size.values[0].uid,
  ])
})

test('a choice leaves open what exists and is in stock, and settles on a variant', async () => {
  const options = 'configurable_options { values { uid label } }'
  const { configurable_options } = await product('HOODIE', `... on ConfigurableProduct { ${options} }`)
  const [red, , small, medium] = configurable_options.flatMap(({ values }: { values: { uid: string }[] }) => values)
  const select = async (...chosen: { uid: string }[]) => {
    const uids = JSON.stringify(chosen.map(({ uid }) => uid))
    const fields = 'variant { sku } options_available_for_selection { attribute_code option_value_uids }'
    const asked = `configurable_product_options_selection(configurableOptionValueUids: ${uids}) { ${fields} }`
    return (await product('HOODIE', `... on ConfigurableProduct { ${asked} }`)).configurable_product_options_selection
  }
  expect((await select(red)).options_available_for_selection[1].option_value_uids).toEqual([small.uid, medium.uid])
  expect((await select(red, medium)).variant).toEqual({ sku: 'HOODIE-R-M' })
  shop.soldOut.add('HOODIE-R-S')
  expect((await select(red)).options_available_for_selection[1].option_value_uids).toEqual([medium.uid])
  shop.soldOut.clear()
})

test('attributes are shown by the filter that is asked for', async () => {
  const fields =
    'items { code ... on AttributeValue { value } ... on AttributeSelectedOptions { selected_options { label } } }'
  const shown = await product('BAG-1', `custom_attributesV2(filters: {is_visible_on_front: true}) { ${fields} }`)
  expect(shown.custom_attributesV2.items).toEqual([
    { code: 'material', selected_options: [{ label: 'Leather' }, { label: 'Nylon' }] },
    { code: 'care', value: 'Wipe clean' },
  ])
  const all = await product('BAG-1', `custom_attributesV2 { ${fields} }`)
  expect(all.custom_attributesV2.items.map(({ code }: { code: string }) => code)).toContain('eco')
})

test('links lead to what can be seen, reviews are counted in percent', async () => {
  const hoodie = await product('HOODIE', 'related_products { sku } upsell_products { sku } crosssell_products { sku }')
  expect(hoodie).toMatchObject({
    related_products: [{ sku: 'BAG-1' }],
    upsell_products: [{ sku: 'BAG-2' }],
    crosssell_products: [],
  })
  const reviews =
    'reviews(pageSize: 1) { items { nickname average_rating ratings_breakdown { name value } } page_info { total_pages } }'
  const bag = await product('BAG-1', `rating_summary review_count ${reviews} categories { name }`)
  expect(bag).toMatchObject({ rating_summary: 80, review_count: 2, reviews: { page_info: { total_pages: 2 } } })
  expect(bag.reviews.items).toEqual([
    { nickname: 'Bob', average_rating: 60, ratings_breakdown: [{ name: 'Rating', value: '3' }] },
  ])
  expect(bag.categories.map(({ name }: { name: string }) => name).sort()).toEqual(['Bags', 'Gear'])
})
