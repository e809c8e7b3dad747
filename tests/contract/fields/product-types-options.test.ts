import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { productTypesCatalogue } from '../../support/product-types-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

type Value = { uid: string; option_type_id?: number; label?: string }
type Option = { uid: string; option_id: number; title: string; value: Value[]; one: Value }
const path = (uid: string) => Buffer.from(uid, 'base64').toString()
const priced = 'uid price price_type sku'
const typed = 'product_sku one: value'
const chosen = `value { ${priced} option_type_id title sort_order }`

describe.each(engines)('options of products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, productTypesCatalogue)
  })
  afterAll(() => shop.close())

  const product = async <T>(sku: string, fields: string, headers: Record<string, string> = {}): Promise<T> => {
    const query = `{ products(filter: { sku: { eq: "${sku}" } }) { items { ${fields} } } }`
    const { products } = await shop.data<{ products: { items: T[] } }>(query, {}, headers)
    return products.items[0] as T
  }

  const everyKind = `... on CustomizableProductInterface { options { __typename uid option_id title required sort_order
    ... on CustomizableFieldOption { ${typed} { ${priced} max_characters } }
    ... on CustomizableAreaOption { ${typed} { ${priced} max_characters } }
    ... on CustomizableFileOption { ${typed} { ${priced} file_extension image_size_x image_size_y } }
    ... on CustomizableDateOption { ${typed} { ${priced} type } }
    ... on CustomizableDropDownOption { ${chosen} } ... on CustomizableRadioOption { ${chosen} }
    ... on CustomizableCheckboxOption { ${chosen} } ... on CustomizableMultipleOption { ${chosen} } } }`

  test('every kind of customizable option says what it takes and what it costs', async () => {
    const { options } = await product<{ options: Option[] }>('MUG', everyKind)
    expect(options).toMatchObject([
      {
        __typename: 'CustomizableFieldOption',
        title: 'Name',
        required: true,
        sort_order: 1,
        product_sku: 'MUG',
        one: { price: 2, price_type: 'FIXED', sku: 'name', max_characters: 5 },
      },
      { __typename: 'CustomizableAreaOption', required: false, one: { price: 10, price_type: 'PERCENT' } },
      {
        __typename: 'CustomizableFileOption',
        one: { file_extension: 'png, jpg', image_size_x: 800, image_size_y: 600 },
      },
      { __typename: 'CustomizableDateOption', title: 'Day', one: { type: 'DATE', price: 1 } },
      { __typename: 'CustomizableDateOption', title: 'Moment', one: { type: 'DATE_TIME' } },
      { __typename: 'CustomizableDateOption', title: 'Hour', one: { type: 'TIME' } },
      {
        __typename: 'CustomizableDropDownOption',
        value: [
          { title: 'Matt', price: 1.5, price_type: 'FIXED', sku: 'matt' },
          { title: 'Shiny', price: 20, price_type: 'PERCENT', sku: null },
        ],
      },
      { __typename: 'CustomizableRadioOption', value: [{ title: 'Left' }, { title: 'Right' }] },
      { __typename: 'CustomizableCheckboxOption', value: [{ price: 0.5 }, { price: 0.75 }] },
      { __typename: 'CustomizableMultipleOption', value: [{ title: 'Sun' }, { title: 'Moon' }] },
    ])
  })

  test('an option is named by its path, a value by the path below it', async () => {
    const { options } = await product<{ options: Option[] }>('MUG', everyKind)
    for (const { uid, option_id, value, one } of options) {
      expect(path(uid)).toBe(`custom-option/${option_id}`)
      if (one) expect(one.uid).toBe(uid)
      for (const each of value ?? []) expect(path(each.uid)).toBe(`custom-option/${option_id}/${each.option_type_id}`)
    }
  })

  test('a product without options has none', async () => {
    expect(await product('BALL', everyKind)).toEqual({ options: null })
  })

  test('an option that keeps its title keeps its uid when the product is written anew', async () => {
    const before = await product<{ options: Option[] }>('MUG', everyKind)
    const mug = productTypesCatalogue.products?.find(({ sku }) => sku === 'MUG')
    if (!mug) throw new Error('the shop has a mug')
    const customOptions = (mug.customOptions ?? []).filter(({ title }) => title !== 'Story')
    await shop.commerce.writeCatalogue({ products: [{ ...mug, name: 'Mug anew', customOptions }] })
    const after = await product<{ options: Option[] }>('MUG', everyKind)
    expect(after.options).toEqual(before.options.filter(({ title }) => title !== 'Story'))
    await shop.commerce.writeCatalogue({ products: [mug] })
  })

  test('a configurable product tells what varies', async () => {
    const fields = `configurable_options { uid attribute_uid attribute_code attribute_id attribute_id_v2 id label position product_id
        use_default values { uid value_index label store_label default_label use_default_value } }
      variants { attributes { code label uid value_index } product { sku __typename } }`
    type Tee = {
      configurable_options: { uid: string; attribute_id_v2: number; product_id: number; values: { uid: string }[] }[]
    }
    const tee = await product<Tee>('TEE', `... on ConfigurableProduct { ${fields} }`, { store: 'nl' })
    expect(tee).toMatchObject({
      configurable_options: [
        { attribute_code: 'color', label: 'Color', position: 0, values: [{ label: 'Rood', default_label: 'Red' }, {}] },
        { attribute_code: 'size', position: 1, values: [{ label: 'S' }, { label: 'M' }] },
      ],
      variants: [
        { product: { sku: 'TEE-Red-S', __typename: 'SimpleProduct' }, attributes: [{ label: 'Rood' }, { label: 'S' }] },
        {},
        {},
        {},
      ],
    })
    for (const { uid, attribute_id_v2, product_id, values } of tee.configurable_options) {
      expect(path(uid)).toBe(`configurable/${product_id}/${attribute_id_v2}`)
      for (const value of values) expect(path(value.uid)).toMatch(new RegExp(`^configurable/${attribute_id_v2}/\\d+$`))
    }
  })

  test('variants that are sold out are told, or left out where a shop shows nothing that is', async () => {
    const skus = async () => {
      const tee = await product<{ variants: { product: { sku: string } }[] }>(
        'TEE',
        '... on ConfigurableProduct { variants { product { sku } } }',
      )
      return tee.variants.map((variant) => variant.product.sku)
    }
    expect(await skus()).toContain('TEE-Blue-M')
    const hidden = { catalog: { stock: { showOutOfStock: false } } }
    await shop.commerce.writeConfiguration({ ...smallConfiguration, ...hidden })
    expect(await skus()).toEqual(['TEE-Red-S', 'TEE-Red-M', 'TEE-Blue-S'])
    await shop.commerce.writeConfiguration(smallConfiguration)
  })

  describe('configurable_product_options_selection', () => {
    const select = async (labels: string[] | null) => {
      const options = 'configurable_options { values { uid label } }'
      const tee = await product<{ configurable_options: { values: Value[] }[] }>(
        'TEE',
        `... on ConfigurableProduct { ${options} }`,
      )
      const values = tee.configurable_options.flatMap((option) => option.values)
      const uids = labels?.map((label) => values.find((value) => value.label === label)?.uid)
      const fields = `options_available_for_selection { attribute_code option_value_uids } media_gallery { url } variant { sku }
        configurable_options { attribute_code label values { label is_available } }`
      const argument = uids ? `(configurableOptionValueUids: ${JSON.stringify(uids)})` : ''
      const asked = `... on ConfigurableProduct { configurable_product_options_selection${argument} { ${fields} } }`
      return (await product<{ configurable_product_options_selection: object }>('TEE', asked))
        .configurable_product_options_selection
    }

    test('before a choice everything that can be bought is open', async () => {
      expect(await select(null)).toMatchObject({
        variant: null,
        media_gallery: [{ url: /tee-red/ }, { url: /tee-blue/ }].map(({ url }) => ({
          url: expect.stringMatching(url),
        })),
        options_available_for_selection: [{ attribute_code: 'color' }, { attribute_code: 'size' }],
      })
    })

    test('a choice leaves what goes with it, and what was chosen is no longer asked', async () => {
      expect(await select(['Red'])).toMatchObject({
        variant: null,
        media_gallery: [{ url: expect.stringMatching(/tee-red/) }],
        options_available_for_selection: [
          { attribute_code: 'color', option_value_uids: [expect.any(String)] },
          { attribute_code: 'size', option_value_uids: [expect.any(String), expect.any(String)] },
        ],
        configurable_options: [{ attribute_code: 'size', values: [{ is_available: true }, { is_available: true }] }],
      })
    })

    test('the only variant in stock that is left is the one that is meant', async () => {
      expect(await select(['Blue'])).toMatchObject({ variant: { sku: 'TEE-Blue-S' } })
    })

    test('a complete choice settles on a variant', async () => {
      expect(await select(['Red', 'M'])).toMatchObject({
        variant: { sku: 'TEE-Red-M' },
        configurable_options: [],
        options_available_for_selection: [
          { attribute_code: 'color', option_value_uids: [expect.any(String)] },
          { attribute_code: 'size', option_value_uids: [expect.any(String)] },
        ],
      })
    })

    test('a uid that is no value of the product is refused', async () => {
      const uid = Buffer.from('configurable/999/1').toString('base64')
      const asked = `configurable_product_options_selection(configurableOptionValueUids: ["${uid}"]) { variant { sku } }`
      const { errors } = await shop.ask(
        `{ products(filter: { sku: { eq: "TEE" } }) { items { ... on ConfigurableProduct { ${asked} } } } }`,
      )
      expect(errors).toMatchObject([
        { message: 'configurableOptionValueUids values are incorrect', extensions: { category: 'graphql-input' } },
      ])
    })
  })
})
