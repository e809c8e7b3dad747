import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { routeCatalogue, routeConfiguration } from '../../support/route-shop.ts'

type Product = Record<string, unknown> & { id: number }

describe.each(engines)('fields of products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, routeConfiguration, routeCatalogue)
  })
  afterAll(() => shop.close())

  const product = async (fields: string, sku = 'lamp') => {
    const query = `{ products(filter: {sku: {eq: "${sku}"}}) { items { id ${fields} } } }`
    return (await shop.data<{ products: { items: Product[] } }>(query)).products.items[0] as Product
  }
  const media = 'http://shop.test/media/catalog/product'

  test('pictures stand in their roles with address, label, place', async () => {
    const fields = 'url label position disabled'
    const shown = await product(`image { ${fields} } small_image { ${fields} } thumbnail { url } swatch_image`)
    const picture = { url: `${media}/l/a/lamp.jpg`, label: 'Lamp on a table', position: 1, disabled: false }
    expect(shown).toMatchObject({ image: picture, small_image: picture, thumbnail: { url: picture.url } })
    expect(shown.swatch_image).toBe('/l/a/lamp-film.jpg')
  })

  test('a product without pictures has the placeholder of the shop, and none where the shop has none', async () => {
    const bulb = () => product('image { url label } small_image { url } media_gallery { url }', 'bulb')
    expect(await bulb()).toMatchObject({ image: null, small_image: null, media_gallery: [] })
    const catalog = { placeholder: '/catalog/product/placeholder/none.jpg' }
    await shop.commerce.writeConfiguration({ ...routeConfiguration, catalog })
    const url = `${media}/placeholder/none.jpg`
    expect(await bulb()).toMatchObject({ image: { url, label: 'Bulb' }, small_image: { url }, media_gallery: [] })
    await shop.commerce.writeConfiguration(routeConfiguration)
  })

  test('media_gallery holds pictures and films; a picture without a label has the name', async () => {
    const { media_gallery } = await product(`media_gallery { __typename url label position disabled
      ... on ProductVideo { video_content { media_type video_provider video_url video_title video_description video_metadata } } }`)
    expect(media_gallery).toEqual([
      {
        __typename: 'ProductImage',
        url: `${media}/l/a/lamp.jpg`,
        label: 'Lamp on a table',
        position: 1,
        disabled: false,
      },
      { __typename: 'ProductImage', url: `${media}/l/a/lamp-back.jpg`, label: 'Lamp', position: 2, disabled: true },
      {
        __typename: 'ProductVideo',
        url: `${media}/l/a/lamp-film.jpg`,
        label: 'Film',
        position: 3,
        disabled: false,
        video_content: {
          media_type: 'external-video',
          video_provider: 'youtube',
          video_url: 'https://www.youtube.com/watch?v=abc',
          video_title: 'How it shines',
          video_description: '',
          video_metadata: '',
        },
      },
    ])
  })

  test('media_gallery_entries are the gallery as it is kept', async () => {
    const { media_gallery_entries } = await product(
      'media_gallery_entries { id uid media_type label position disabled types file video_content { video_title } }',
    )
    const entries = media_gallery_entries as { id: number; uid: string }[]
    expect(entries).toMatchObject([
      {
        media_type: 'image',
        label: 'Lamp on a table',
        types: ['image', 'small_image', 'thumbnail'],
        file: '/l/a/lamp.jpg',
      },
      { media_type: 'image', label: null, types: [], disabled: true, video_content: null },
      { media_type: 'external-video', types: ['swatch_image'], video_content: { video_title: 'How it shines' } },
    ])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3)
    for (const { id, uid } of entries) expect(Buffer.from(uid, 'base64').toString()).toBe(String(id))
  })

  test('links are named with the type of what they lead to, and lead there', async () => {
    const shown = await product(`product_links { sku link_type linked_product_sku linked_product_type position }
      related_products { sku } upsell_products { sku } crosssell_products { sku }`)
    const link = (link_type: string, linked_product_sku: string) =>
      expect.objectContaining({ sku: 'lamp', link_type, linked_product_sku, linked_product_type: 'simple' })
    expect(shown.product_links).toHaveLength(3)
    expect(shown.product_links).toEqual(
      expect.arrayContaining([link('related', 'bulb'), link('upsell', 'shade'), link('crosssell', 'bulb')]),
    )
    expect(shown).toMatchObject({
      related_products: [{ sku: 'bulb' }],
      upsell_products: [{ sku: 'shade' }],
      crosssell_products: [{ sku: 'bulb' }],
    })
  })

  test('addresses: its own and those below the categories that list it, with their parameters', async () => {
    const shown = await product(
      'url_key url_suffix url_path canonical_url url_rewrites { url parameters { name value } }',
    )
    const id = { name: 'id', value: String(shown.id) }
    const category = expect.objectContaining({ name: 'category' })
    expect(shown).toMatchObject({ url_key: 'lamp', url_suffix: '.html', url_path: null, canonical_url: 'lamp.html' })
    expect(shown.url_rewrites).toEqual([
      { url: 'lamp.html', parameters: [id] },
      { url: 'light/lamp.html', parameters: [id, category] },
      { url: 'light/lamps/lamp.html', parameters: [id, category] },
    ])
  })

  test('moments and days are written as Magento writes them', async () => {
    expect(await product('created_at updated_at new_from_date new_to_date')).toMatchObject({
      created_at: '2026-01-31 10:00:00',
      updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      new_from_date: '2026-01-01 00:00:00',
      new_to_date: '2026-02-01 00:00:00',
    })
  })

  test('the rest: type, set, website, country, gift message, where options stand', async () => {
    const fields = `uid type_id attribute_set_id country_of_manufacture gift_message_available options_container
      meta_title meta_keyword rating_summary review_count websites { id code name is_default default_group_id sort_order }`
    const shown = await product(fields)
    expect(shown).toMatchObject({
      uid: Buffer.from(String(shown.id)).toString('base64'),
      type_id: 'simple',
      attribute_set_id: 9,
      country_of_manufacture: 'NL',
      gift_message_available: false,
      options_container: 'container2',
      meta_title: 'A lamp',
      meta_keyword: null,
      rating_summary: 0,
      review_count: 0,
      websites: [{ id: 1, code: 'base', name: 'Main Website', is_default: true, default_group_id: '1', sort_order: 0 }],
    })
    expect(await product(fields, 'bulb')).toMatchObject({ attribute_set_id: 4, gift_message_available: true })
  })

  test('custom_attributesV2 holds the values that pass the filters, Magento’s own attributes among them', async () => {
    const fields = `code ... on AttributeValue { value }
      ... on AttributeSelectedOptions { selected_options { label value } }`
    const { custom_attributesV2: all } = await product(`custom_attributesV2 { items { ${fields} } errors { type } }`)
    expect(all).toMatchObject({ errors: [] })
    const { items } = all as { items: { code: string }[] }
    expect(items).toContainEqual({ code: 'name', value: 'Lamp' })
    expect(items).toContainEqual({ code: 'thumbnail', value: '/l/a/lamp.jpg' })
    const visibility = [{ label: 'Catalog, Search', value: '4' }]
    expect(items).toContainEqual({ code: 'visibility', selected_options: visibility })
    expect(items).toContainEqual({ code: 'finish', selected_options: [{ label: 'Matte', value: expect.any(String) }] })
    const { custom_attributesV2: front } = await product(
      `custom_attributesV2(filters: {is_visible_on_front: true}) { items { code } }`,
    )
    expect(front).toEqual({ items: [{ code: 'finish' }] })
  })
})
