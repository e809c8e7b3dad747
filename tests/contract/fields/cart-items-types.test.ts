import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartShop, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'

type Bundle = { items: { option_id: number; options: { id: number; uid: string; label: string }[] }[] }
type Choices = {
  products: { items: [Bundle & { downloadable_product_links: { id: number; uid: string; title: string }[] }] }
}
const yogaKit = `{ products(filter: { sku: { eq: "KIT" } }) { items { ... on BundleProduct {
  items { option_id options { id uid label } } } } } }`
const yogaFilm = `{ products(filter: { sku: { eq: "FILM" } }) { items { ... on DownloadableProduct {
  downloadable_product_links { id uid title } } } } }`

/** As it is elsewhere, but that the film is not sold out. */
const catalogue = {
  ...productTypesCatalogue,
  products: productTypesCatalogue.products?.map((product) =>
    product.sku === 'FILM' ? { ...product, stock: { quantity: 100 } } : product,
  ),
}

describe.each(engines)('bundles and downloads in a cart on %s', (engine) => {
  let shop: CartShop
  let ball: { option: number; id: number; uid: string }
  let brick: { option: number; id: number; uid: string }
  let episodes: { id: number; uid: string }[]
  beforeAll(async () => {
    shop = await openCartShop(engine, catalogue)
    const [kit] = (await shop.data<Choices>(yogaKit)).products.items
    const pick = (label: string) => {
      const item = kit.items.find(({ options }) => options.some((option) => option.label === label))
      const option = item?.options.find((one) => one.label === label)
      if (!item || !option) throw new Error(`The kit has no ${label}.`)
      return { option: item.option_id, id: option.id, uid: option.uid }
    }
    ball = pick('BALL')
    brick = pick('BRICK')
    episodes = (await shop.data<Choices>(yogaFilm)).products.items[0].downloadable_product_links
  })
  afterAll(() => shop.close())

  const bundleItem = `... on BundleCartItem { bundle_options { id uid label type
    values { id uid label quantity price priceV2 { value currency } original_price { value } } } customizable_options { id } }`
  const shown = async (id: string, fields: string) =>
    (
      await shop.data<{ cart: { items: object[] } }>(
        `{ cart(cart_id: "${id}") { items { __typename quantity prices { price { value } } product { sku } ${fields} } } }`,
      )
    ).cart.items

  const path = (uid: string) => Buffer.from(uid, 'base64').toString()

  test('addProductsToCart takes a bundle with its selections, and tells each with its price', async () => {
    const id = await shop.newCart()
    const { user_errors } = await shop.add(
      id,
      `{ sku: "KIT", quantity: 2, selected_options: ["${ball.uid}", "${brick.uid}"] }`,
    )
    expect(user_errors).toEqual([])
    const [item] = await shown(id, bundleItem)
    expect(item).toEqual({
      __typename: 'BundleCartItem',
      quantity: 2,
      product: { sku: 'KIT' },
      // 23.00 and twice 4.00.
      prices: { price: { value: 31 } },
      customizable_options: [],
      bundle_options: [
        {
          id: ball.option,
          uid: expect.any(String),
          label: 'Ball',
          type: 'radio',
          values: [
            expect.objectContaining({
              id: ball.id,
              label: 'BALL',
              quantity: 1,
              price: 23,
              priceV2: { value: 23, currency: 'USD' },
            }),
          ],
        },
        {
          id: brick.option,
          uid: expect.any(String),
          label: 'Brick',
          type: 'select',
          values: [expect.objectContaining({ label: 'BRICK', quantity: 2, price: 4, original_price: { value: 5 } })],
        },
      ],
    })
    const [option] = (item as { bundle_options: { uid: string; values: { uid: string }[] }[] }).bundle_options
    expect(path(option?.uid ?? '')).toBe(`bundle/${ball.option}`)
    expect(path(option?.values[0]?.uid ?? '')).toBe(`bundle/${ball.option}/${ball.id}/1`)
  })

  test('addBundleProductsToCart takes numbers of options and selections; the same bundle is one line', async () => {
    const id = await shop.newCart()
    const options = [ball, brick].map(
      ({ option, id: value }, index) => `{ id: ${option}, quantity: ${index + 1}, value: ["${value}"] }`,
    )
    const add = (field: string) => `mutation { addBundleProductsToCart(input: { cart_id: "${id}", cart_items: [
      { data: { sku: "KIT", quantity: 1 }, bundle_options: [${field}] }] }) { cart { items { quantity } } } }`
    await shop.data(add(options.join()))
    expect(await shop.data(add(options.join()))).toEqual({
      addBundleProductsToCart: { cart: { items: [{ quantity: 2 }] } },
    })
    expect(await shop.refusal(add(options[0] ?? ''))).toEqual(['Please select all required options.', 'graphql-input'])
  })

  test('a bundle runs short when one of its parts does, whoever else in the cart holds it', async () => {
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "BRICK", quantity: 4 }')
    const { user_errors } = await shop.add(
      id,
      `{ sku: "KIT", quantity: 4, selected_options: ["${ball.uid}", "${brick.uid}"] }`,
    )
    expect(user_errors).toMatchObject([
      { code: 'INSUFFICIENT_STOCK', message: 'Only 10 of 12 available', quantity: 10 },
    ])
  })

  test('a bundle without its selections is refused in Magento’s words', async () => {
    const { user_errors } = await shop.add(await shop.newCart(), '{ sku: "KIT", quantity: 1 }')
    expect(user_errors).toMatchObject([{ code: 'UNDEFINED', message: 'Please specify product option(s).' }])
    const wrong = Buffer.from('bundle/9999/9999/1').toString('base64')
    const told = await shop.add(await shop.newCart(), `{ sku: "KIT", quantity: 1, selected_options: ["${wrong}"] }`)
    expect(told.user_errors).toMatchObject([{ code: 'UNDEFINED', message: 'Please select all required options.' }])
  })

  const links = `... on DownloadableCartItem { links { id uid title sort_order price sample_url }
    samples { title sample_url } customizable_options { id } }`

  test('addProductsToCart takes the chosen links of a download', async () => {
    const id = await shop.newCart()
    await shop.add(id, `{ sku: "FILM", quantity: 1, selected_options: ["${episodes[1]?.uid}"] }`)
    expect(await shown(id, links)).toEqual([
      {
        __typename: 'DownloadableCartItem',
        quantity: 1,
        product: { sku: 'FILM' },
        prices: { price: { value: 10.5 } },
        customizable_options: [],
        links: [
          {
            id: episodes[1]?.id,
            uid: episodes[1]?.uid,
            title: 'Episode 2',
            sort_order: 2,
            price: 4.5,
            sample_url: null,
          },
        ],
        samples: [{ title: 'Trailer', sample_url: expect.stringMatching(/^http:\/\/shop\.test\/downloadable\//) }],
      },
    ])
    expect(await shop.cart(id)).toMatchObject({ is_virtual: true })
  })

  test('addDownloadableProductsToCart takes numbers of links; other links are another line', async () => {
    const id = await shop.newCart()
    const add = (
      linkIds: (number | undefined)[],
    ) => `mutation { addDownloadableProductsToCart(input: { cart_id: "${id}", cart_items: [
      { data: { sku: "FILM", quantity: 1 }, downloadable_product_links: [${linkIds.map((link) => `{ link_id: ${link} }`)}] }] }) {
      cart { items { quantity ... on DownloadableCartItem { links { title } } } } } }`
    await shop.data(add([episodes[0]?.id]))
    const items = [
      { quantity: 1, links: [{ title: 'Episode 1' }] },
      { quantity: 1, links: [{ title: 'Episode 1' }, { title: 'Episode 2' }] },
    ]
    expect(await shop.data(add(episodes.map(({ id: link }) => link)))).toEqual({
      addDownloadableProductsToCart: { cart: { items } },
    })
    expect(await shop.refusal(add([]))).toEqual(['Please specify product link(s).', 'graphql-input'])
  })

  test('a grouped product is bought as its members', async () => {
    const { user_errors } = await shop.add(await shop.newCart(), '{ sku: "SET", quantity: 1 }')
    expect(user_errors).toMatchObject([{ code: 'UNDEFINED', message: 'Please specify the quantity of product(s).' }])
    const members = '{ sku: "STRAP", quantity: 2 }, { sku: "BRICK", quantity: 1 }'
    expect((await shop.add(await shop.newCart(), members)).cart.items).toHaveLength(2)
  })
})
