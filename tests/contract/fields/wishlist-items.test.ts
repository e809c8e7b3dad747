import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const add = `mutation($items: [WishlistItemInput!]!) { addProductsToWishlist(wishlistId: 0, wishlistItems: $items) {
  user_errors { message }
  wishlist { items_v2 { items { __typename quantity product { sku }
    customizable_options { customizable_option_uid label type is_required values { label value price { type units value } } }
    ... on ConfigurableWishlistItem { child_sku configured_variant { sku } configurable_options {
      configurable_product_option_uid configurable_product_option_value_uid option_label value_label } }
    ... on BundleWishlistItem { bundle_options { label type values { label quantity price priceV2 { value currency } } } }
    ... on DownloadableWishlistItem { links_v2 { title price uid } samples { title } }
  } } } } }`
const products = `{ products(filter: { sku: { in: ["TEE", "KIT", "FILM", "MUG"] } }) { items { sku
  ... on ConfigurableProduct { configurable_options { attribute_code values { uid label } } }
  ... on BundleProduct { items { title options { uid label } } }
  ... on DownloadableProduct { downloadable_product_links { uid title } }
  ... on CustomizableProductInterface { options { title
    ... on CustomizableFieldOption { value { uid } } ... on CustomizableDropDownOption { drop: value { uid title } } } } } } }`

type Named = { uid: string; label?: string; title?: string }
type Product = {
  sku: string
  configurable_options?: { attribute_code: string; values: Named[] }[]
  items?: { title: string; options: Named[] }[]
  downloadable_product_links?: Named[]
  options?: { title: string; value?: Named; drop?: Named[] }[]
}
type Items = { addProductsToWishlist: { user_errors: object[]; wishlist: { items_v2: { items: object[] } } } }

describe.each(engines)('items of a wishlist on %s', (engine) => {
  let shop: TestCommerce
  let catalogue: Map<string, Product>
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, productTypesCatalogue)
    const { products: found } = await shop.data<{ products: { items: Product[] } }>(products)
    catalogue = new Map(found.items.map((product) => [product.sku, product]))
  })
  afterAll(() => shop.close())

  async function wish(...items: object[]): Promise<object[]> {
    const { headers } = await openAccount(shop)
    const { addProductsToWishlist } = await shop.data<Items>(add, { items }, headers)
    expect(addProductsToWishlist.user_errors).toEqual([])
    return addProductsToWishlist.wishlist.items_v2.items
  }
  const named = (list: Named[] | undefined, name: string) =>
    list?.find(({ label, title }) => (label ?? title) === name)?.uid ?? ''

  test('simple, virtual and grouped products are wished for as they are', async () => {
    const types = (
      await wish({ sku: 'BALL', quantity: 1 }, { sku: 'COURSE', quantity: 1 }, { sku: 'SET', quantity: 2 })
    ).map((item) => item as { __typename: string; quantity: number })
    expect(types.map(({ __typename, quantity }) => `${quantity} ${__typename}`)).toEqual([
      '1 SimpleWishlistItem',
      '1 VirtualWishlistItem',
      '2 GroupedProductWishlistItem',
    ])
  })

  test('a configurable product shows what was chosen, and may be wished for before anything is', async () => {
    const options = catalogue.get('TEE')?.configurable_options
    const color = options?.find(({ attribute_code }) => attribute_code === 'color')?.values
    const size = options?.find(({ attribute_code }) => attribute_code === 'size')?.values
    const chosen = [named(color, 'Red'), named(size, 'M')]
    const [tee, open] = await wish({ sku: 'TEE', quantity: 1, selected_options: chosen }, { sku: 'TEE', quantity: 1 })
    expect(tee).toMatchObject({
      __typename: 'ConfigurableWishlistItem',
      product: { sku: 'TEE' },
      child_sku: 'TEE-Red-M',
      configured_variant: { sku: 'TEE-Red-M' },
      configurable_options: [
        { option_label: 'Color', value_label: 'Red', configurable_product_option_value_uid: chosen[0] },
        { option_label: 'Size', value_label: 'M', configurable_product_option_value_uid: chosen[1] },
      ],
    })
    expect(open).toMatchObject({ child_sku: 'TEE', configured_variant: null, configurable_options: [] })
  })

  test('the variant may be named beside its parent', async () => {
    const [tee] = await wish({ sku: 'TEE-Blue-S', parent_sku: 'TEE', quantity: 1 })
    expect(tee).toMatchObject({ product: { sku: 'TEE' }, configured_variant: { sku: 'TEE-Blue-S' } })
  })

  test('a bundle shows its selections with their prices', async () => {
    const options = catalogue.get('KIT')?.items
    const of = (title: string) => options?.find((option) => option.title === title)?.options
    const [kit] = await wish({
      sku: 'KIT',
      quantity: 1,
      selected_options: [named(of('Ball'), 'STRAP'), named(of('Brick'), 'BRICK')],
    })
    expect(kit).toMatchObject({
      __typename: 'BundleWishlistItem',
      bundle_options: [
        {
          label: 'Ball',
          type: 'radio',
          values: [{ label: 'STRAP', quantity: 1, priceV2: { value: 14, currency: 'USD' } }],
        },
        { label: 'Brick', values: [{ label: 'BRICK', quantity: 2, price: 4 }] },
      ],
    })
  })

  test('a downloadable product shows its links, a customized one what was typed and chosen', async () => {
    const link = named(catalogue.get('FILM')?.downloadable_product_links, 'Episode 2')
    const options = catalogue.get('MUG')?.options
    const name = options?.find(({ title }) => title === 'Name')?.value?.uid ?? ''
    const glaze = named(options?.find(({ title }) => title === 'Glaze')?.drop, 'Shiny')
    const [film, mug] = await wish(
      { sku: 'FILM', quantity: 1, selected_options: [link] },
      { sku: 'MUG', quantity: 1, selected_options: [glaze], entered_options: [{ uid: name, value: 'Ada' }] },
    )
    expect(film).toMatchObject({
      __typename: 'DownloadableWishlistItem',
      links_v2: [{ title: 'Episode 2', price: 4.5, uid: link }],
    })
    expect(mug).toMatchObject({
      customizable_options: [
        {
          label: 'Name',
          type: 'field',
          is_required: true,
          values: [{ value: 'Ada', price: { type: 'FIXED', units: '$', value: 2 } }],
        },
        { label: 'Glaze', values: [{ label: 'Shiny', price: { type: 'PERCENT', units: '%', value: 20 } }] },
      ],
    })
  })
})
