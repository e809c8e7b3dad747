import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CartShop, openCartShop } from '../../support/cart-shop.ts'
import { engines } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'

type Typed = { uid: string; price: number }
type Option = {
  title: string
  uid: string
  option_id: number
  area?: Typed
  choices?: { uid: string; title: string; option_type_id: number }[]
}
const mugOptions = `{ products(filter: { sku: { eq: "MUG" } }) { items { ... on CustomizableProductInterface { options {
  title uid option_id
  ... on CustomizableDropDownOption { choices: value { uid title option_type_id } }
  ... on CustomizableCheckboxOption { choices: value { uid title option_type_id } } } } } } }`
const cartOptions = `__typename uid quantity prices { price { value } } ... on SimpleCartItem { customizable_options {
  id customizable_option_uid label type is_required sort_order
  values { id customizable_option_value_uid label value price { type units value } } } }`

type Item = {
  uid: string
  quantity: number
  prices: { price: { value: number } }
  customizable_options: { label: string; values: { value: string }[] }[]
}

describe.each(engines)('customizable options in a cart on %s', (engine) => {
  let shop: CartShop
  let options: Map<string, Option>
  beforeAll(async () => {
    shop = await openCartShop(engine, productTypesCatalogue)
    const { products } = await shop.data<{ products: { items: [{ options: Option[] }] } }>(mugOptions)
    options = new Map(products.items[0].options.map((option) => [option.title, option]))
  })
  afterAll(() => shop.close())

  const option = (title: string): Option => {
    const found = options.get(title)
    if (!found) throw new Error(`The mug has no option ${title}.`)
    return found
  }
  const choice = (title: string, value: string) => {
    const found = option(title).choices?.find((one) => one.title === value)
    if (!found) throw new Error(`The option ${title} has no ${value}.`)
    return found
  }
  const shown = async (id: string) =>
    (await shop.data<{ cart: { items: Item[] } }>(`{ cart(cart_id: "${id}") { items { ${cartOptions} } } }`)).cart.items
  const named = (name: string) => `entered_options: [{ uid: "${option('Name').uid}", value: "${name}" }]`

  test('addProductsToCart takes what was typed and what was chosen, and tells both with what they cost', async () => {
    const id = await shop.newCart()
    const chosen = [choice('Glaze', 'Shiny').uid, choice('Wrap', 'Bow').uid].map((uid) => `"${uid}"`)
    const { user_errors } = await shop.add(
      id,
      `{ sku: "MUG", quantity: 1, ${named('Ada')}, selected_options: [${chosen}] }`,
    )
    expect(user_errors).toEqual([])
    const [item] = await shown(id)
    // 10.00, a name for 2.00, a fifth more for the glaze, a bow for 0.75.
    expect(item?.prices.price.value).toBe(14.75)
    expect(item?.customizable_options).toEqual([
      {
        id: option('Name').option_id,
        customizable_option_uid: option('Name').uid,
        label: 'Name',
        type: 'field',
        is_required: true,
        sort_order: 1,
        values: [
          {
            id: option('Name').option_id,
            customizable_option_value_uid: expect.any(String),
            label: '',
            value: 'Ada',
            price: { type: 'FIXED', units: '$', value: 2 },
          },
        ],
      },
      expect.objectContaining({
        label: 'Glaze',
        type: 'drop_down',
        values: [
          {
            id: choice('Glaze', 'Shiny').option_type_id,
            customizable_option_value_uid: choice('Glaze', 'Shiny').uid,
            label: 'Shiny',
            value: String(choice('Glaze', 'Shiny').option_type_id),
            price: { type: 'PERCENT', units: '%', value: 20 },
          },
        ],
      }),
      expect.objectContaining({ label: 'Wrap', values: [expect.objectContaining({ label: 'Bow' })] }),
    ])
  })

  test('the same name is one line, another name another', async () => {
    const id = await shop.newCart()
    for (const name of ['Ada', 'Bob', 'Ada']) await shop.add(id, `{ sku: "MUG", quantity: 1, ${named(name)} }`)
    expect((await shown(id)).map(({ quantity }) => quantity)).toEqual([2, 1])
  })

  test('a required option that is missing, or one filled in wrongly, is refused', async () => {
    const told = async (item: string) => (await shop.add(await shop.newCart(), item)).user_errors
    expect(await told('{ sku: "MUG", quantity: 1 }')).toMatchObject([
      {
        code: 'UNDEFINED',
        message: "The product's required option(s) weren't entered. Make sure the options are entered and try again.",
      },
    ])
    expect(await told(`{ sku: "MUG", quantity: 1, ${named('Alexandria')} }`)).toMatchObject([{ code: 'UNDEFINED' }])
  })

  test('addSimpleProductsToCart takes options by number or uid, of several choices all', async () => {
    const id = await shop.newCart()
    const wraps = ['Paper', 'Bow'].map((title) => choice('Wrap', title).option_type_id)
    const given = [
      `{ id: ${option('Name').option_id}, value_string: "Ada" }`,
      `{ uid: "${option('Wrap').uid}", value_string: "[${wraps}]" }`,
    ]
    const add = (list: string[]) => `mutation { addSimpleProductsToCart(input: { cart_id: "${id}", cart_items: [
      { data: { sku: "MUG", quantity: 1 }, customizable_options: [${list}] }] }) { cart { items { ${cartOptions} } } } }`
    type Added = { addSimpleProductsToCart: { cart: { items: Item[] } } }
    const { addSimpleProductsToCart } = await shop.data<Added>(add(given))
    expect(addSimpleProductsToCart.cart.items[0]?.customizable_options).toMatchObject([
      { label: 'Name', values: [{ value: 'Ada' }] },
      { label: 'Wrap', values: wraps.map((wrap) => ({ value: String(wrap) })) },
    ])
    expect(await shop.refusal(add([]))).toEqual([
      "The product's required option(s) weren't entered. Make sure the options are entered and try again.",
      'graphql-input',
    ])
  })

  test('updateCartItems fills options in anew: what is not said again is gone', async () => {
    const id = await shop.newCart()
    await shop.add(
      id,
      `{ sku: "MUG", quantity: 2, ${named('Ada')}, selected_options: ["${choice('Glaze', 'Matt').uid}"] }`,
    )
    const [before] = await shown(id)
    const update = (value: string, more = '') => `mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [
      { cart_item_uid: "${before?.uid}", ${more} customizable_options: [{ id: ${option('Name').option_id}, value_string: "${value}" }] }] }) {
      cart { items { ${cartOptions} } } errors { code message } } }`
    type Updated = { updateCartItems: { cart: { items: Item[] }; errors: object[] } }
    const { updateCartItems } = await shop.data<Updated>(update('Bob', 'quantity: 3,'))
    expect(updateCartItems.errors).toEqual([])
    expect(updateCartItems.cart.items).toMatchObject([
      { uid: before?.uid, quantity: 3, customizable_options: [{ values: [{ value: 'Bob' }] }] },
    ])
    const refused = await shop.data<Updated>(update('Alexandria'))
    expect(refused.updateCartItems.errors).toMatchObject([{ code: 'UNDEFINED' }])
    expect(refused.updateCartItems.cart.items[0]?.customizable_options[0]?.values).toMatchObject([{ value: 'Bob' }])
  })
})
