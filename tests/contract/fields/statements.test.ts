import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueInput } from '../../../contracts/catalogue.ts'
import { generatedCatalogue } from '../../../scripts/generate/catalogue.ts'
import { observeStatements } from '../../../services/kit/statements.ts'
import { engines } from '../../support/commerce.ts'
import { type OrderShop, openOrderShop, orderConfiguration } from '../../support/order-shop.ts'

const families = 24
const familySize = 20

/** The generated catalogue in one piece, with enough of everything to be ordered. */
function catalogue(): CatalogueInput {
  const pieces = [...generatedCatalogue(families * familySize, families * familySize)]
  const products = pieces.flatMap(({ products: some }) => some ?? [])
  return {
    attributes: pieces[0]?.attributes,
    categories: pieces[0]?.categories,
    products: products.map((product) => ({ ...product, stock: { quantity: 1000 } })),
    reviews: pieces.flatMap(({ reviews }) => reviews ?? []),
  }
}

const sku = (n: number) => `V${String(n).padStart(7, '0')}`
/** One product of each type from each of so many families. */
const ofEachType = (count: number) =>
  Array.from({ length: count }, (_, family) =>
    [0, 9, 15, 16, 17, 18, 19].map((n) => sku(family * familySize + n)),
  ).flat()

const money = 'value currency'
const card = `__typename uid sku name url_key url_suffix stock_status only_x_left_in_stock rating_summary review_count
  small_image { url label } thumbnail { url } price_tiers { quantity final_price { ${money} } }
  price_range { minimum_price { regular_price { ${money} } final_price { ${money} } discount { percent_off } }
    maximum_price { final_price { ${money} } } }
  ... on ConfigurableProduct { configurable_options { attribute_code label values { uid label swatch_data { value } } } }`
const whole = `${card} description { html } short_description { html } meta_title media_gallery { url label }
  categories { uid name breadcrumbs { category_name } } custom_attributesV2 { items { code } }
  related_products { ${card} } upsell_products { sku name } crosssell_products { sku name }
  ... on ConfigurableProduct { variants { attributes { code label } product { sku name stock_status
    price_range { minimum_price { final_price { value } } } media_gallery { url } } } }
  ... on BundleProduct { items { title options { label quantity product { sku name stock_status
    price_range { minimum_price { final_price { value } } } } } } }
  ... on GroupedProduct { items { qty product { sku name stock_status price_range { minimum_price { final_price { value } } } } } }
  ... on DownloadableProduct { downloadable_product_links { title price } }
  ... on CustomizableProductInterface { options { title required } }`
const line = `__typename uid quantity product { uid sku name thumbnail { url } stock_status url_key }
  prices { price { ${money} } row_total { ${money} } } errors { message }`

describe.each(engines)('statements on %s', (engine) => {
  let shop: OrderShop
  beforeAll(async () => {
    shop = await openOrderShop(engine, orderConfiguration, catalogue())
  })
  afterAll(() => shop.close())

  /** How many statements a request runs. What runs by itself now and then only ever adds, so the least of some counts. */
  async function statements(query: string, variables: object = {}, headers: Record<string, string> = {}) {
    await shop.data(query, variables, headers)
    let least = Number.POSITIVE_INFINITY
    for (let n = 0; n < 4; n++) {
      let count = 0
      const forget = observeStatements(() => count++)
      try {
        await shop.data(query, variables, headers)
      } finally {
        forget()
      }
      least = Math.min(least, count)
    }
    return least
  }

  /**
   * In one process the same reads always leave together, so SQLite's count is exact. Over a network some leave a moment
   * later than others, more of them the busier the machine is; a read per row would be four to twenty-four times as many.
   */
  const expectNoMore = (many: number, few: number) => {
    if (engine === 'SQLite') expect(many).toBe(few)
    else expect(many).toBeLessThan(few * 2)
  }

  test('a request that is looked at closely is counted at all', async () => {
    expect(await statements('{ products(filter: {}, pageSize: 1) { items { sku name } } }')).toBeGreaterThan(1)
  })

  test.each([
    ['cards', card],
    ['whole products', whole],
  ])('products: a list of %s needs no more statements for six of each type than for one', async (_what, fields) => {
    const query = `query($skus: [String]) { products(filter: { sku: { in: $skus } }, pageSize: 100) { total_count
      aggregations { attribute_code options { label count } } items { ${fields} } } }`
    const few = await statements(query, { skus: ofEachType(1) })
    expectNoMore(await statements(query, { skus: ofEachType(6) }), few)
    expect(few).toBeLessThan(100)
  })

  test('products: a page of reviews needs no more statements for products with many', async () => {
    const query = `query($skus: [String]) { products(filter: { sku: { in: $skus } }, pageSize: 100) { items {
      reviews(pageSize: 10) { items { summary ratings_breakdown { name value } } } } } }`
    const few = await statements(query, { skus: [sku(0), sku(9), sku(10)] })
    const many = Array.from({ length: 24 }, (_, family) => sku(family * familySize + 9))
    expectNoMore(await statements(query, { skus: many }), few)
  })

  test('categories: a tree with counts and products needs no more statements for many than for three', async () => {
    const query = `query($ids: [String]) { categoryList(filters: { ids: { in: $ids } }) { uid name url_path product_count
      breadcrumbs { category_name } children { uid name product_count children { name product_count } } } }`
    const ids = (count: number) => Array.from({ length: count }, (_, n) => String(3 + n))
    expectNoMore(await statements(query, { ids: ids(24) }), await statements(query, { ids: ids(3) }))
  })

  async function signIn() {
    const person = 'email: "ada@example.org", password: "Secret-123456"'
    const name = 'firstname: "Ada", lastname: "Lovelace"'
    await shop.data(`mutation { createCustomerV2(input: { ${person}, ${name} }) { customer { email } } }`)
    type Signed = { generateCustomerToken: { token: string } }
    const { generateCustomerToken } = await shop.data<Signed>(`mutation { generateCustomerToken(${person}) { token } }`)
    return { authorization: `Bearer ${generateCustomerToken.token}` }
  }

  const cartOf = async (count: number) => {
    const { createEmptyCart: id } = await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')
    const add = `mutation($id: String!, $items: [CartItemInput!]!) {
      addProductsToCart(cartId: $id, cartItems: $items) { user_errors { message } } }`
    const items = Array.from({ length: count }, (_, family) => family * familySize).flatMap((n) => [
      { sku: sku(n + 9), quantity: 1 },
      { sku: sku(n + 1), parent_sku: sku(n), quantity: 2 },
    ])
    const added = await shop.data<{ addProductsToCart: { user_errors: object[] } }>(add, { id, items })
    expect(added.addProductsToCart.user_errors).toEqual([])
    return id
  }

  test('cart: 24 lines need no more statements than four, to look at and to change', async () => {
    const [few, many] = [await cartOf(2), await cartOf(12)]
    const look = `query($id: String!) { cart(cart_id: $id) { total_quantity prices { grand_total { ${money} } }
      itemsV2(pageSize: 50) { total_count items { ${line} } } } }`
    expectNoMore(await statements(look, { id: many }), await statements(look, { id: few }))
    const add = `mutation($id: String!) { addProductsToCart(cartId: $id, cartItems: [{ sku: "${sku(10)}", quantity: 1 }]) {
      cart { itemsV2(pageSize: 50) { items { ${line} } } } user_errors { message } } }`
    expectNoMore(await statements(add, { id: many }), await statements(add, { id: few }))
  })

  test('customer: a list of ten orders needs no more statements than one of two', async () => {
    const headers = await signIn()
    for (let n = 0; n < 10; n++) {
      const id = await shop.readyCart(`{ sku: "${sku(9)}", quantity: 1 }, { sku: "${sku(29)}", quantity: 2 }`, {
        headers,
      })
      expect((await shop.place(id, headers)).errors).toEqual([])
    }
    const query = `query($size: Int) { customer { orders(pageSize: $size) { total_count items { number order_date status
      total { grand_total { ${money} } } items { product_name product_sku quantity_ordered
      product { sku name thumbnail { url } } } } } } }`
    const few = await statements(query, { size: 2 }, headers)
    expectNoMore(await statements(query, { size: 10 }, headers), few)
  })
})
