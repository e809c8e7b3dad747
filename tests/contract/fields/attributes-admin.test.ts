import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attributesCatalogue, attributesConfiguration } from '../../support/attributes-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

type Saved = { id: number; code: string; attribute: { input: string; options: { value: string }[]; settings: object } }

const save = 'mutation ($attribute: JSON!) { saved: saveProductAttribute(attribute: $attribute) { id code attribute } }'
const saveOption = `mutation ($code: String!, $option: JSON!) {
  saved: saveAttributeOption(code: $code, option: $option) { id code attribute } }`
const dropOption = `mutation ($code: String!, $value: String!) {
  saved: deleteAttributeOption(code: $code, value: $value) { attribute } }`

describe.each(engines)('the administration of attributes on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, attributesConfiguration, attributesCatalogue)
    await shop.commerce.writeCatalogue(smallCatalogue)
  })
  afterAll(() => shop.close())

  const admin = async (query: string, variables: object) => (await shop.admin<{ saved: Saved }>(query, variables)).saved
  const options = ({ attribute }: Saved) => attribute.options.map(({ value }) => value)
  const cape = async () => {
    const { products } = await shop.data<{
      products: {
        items: { custom_attributesV2: { items: { code: string; selected_options?: { label: string }[] }[] } }[]
      }
    }>(`{ products(filter: {sku: {eq: "cape"}}) { items { custom_attributesV2 { items { code
      ... on AttributeSelectedOptions { selected_options { label } } } } } } }`)
    return products.items[0]?.custom_attributesV2.items ?? []
  }

  test('productAttributes lists what there is, each as it can be handed back', async () => {
    const { productAttributes } = await shop.admin<{ productAttributes: Saved[] }>(
      '{ productAttributes { code attribute } }',
    )
    const hue = productAttributes.find(({ code }) => code === 'hue')
    expect(hue?.attribute).toMatchObject({ input: 'select', comparable: true, labels: { nl: 'Tint' } })
    const again = await admin(save, { attribute: hue?.attribute })
    expect(again.attribute).toEqual(hue?.attribute)
  })

  test('saveProductAttribute adds an attribute that shoppers can ask for at once', async () => {
    const attribute = {
      code: 'season',
      label: 'Season',
      input: 'select',
      comparable: true,
      options: [{ value: 'Spring' }],
    }
    const saved = await admin(save, { attribute })
    expect(options(saved)).toEqual(['Spring'])
    const query = `{ customAttributeMetadataV2(attributes: [{attribute_code: "season", entity_type: "catalog_product"}]) {
      items { label options { label } } } }`
    const { customAttributeMetadataV2 } = await shop.data<{ customAttributeMetadataV2: object }>(query)
    expect(customAttributeMetadataV2).toEqual({ items: [{ label: 'Season', options: [{ label: 'Spring' }] }] })
  })

  test('saveProductAttribute refuses another kind of input and says what is wrong with a broken one', async () => {
    const kind = admin(save, { attribute: { code: 'hue', label: 'Hue', input: 'text' } })
    await expect(kind).rejects.toThrow('The input of "hue" is select: an attribute keeps its kind.')
    const broken = admin(save, { attribute: { code: 'No Code', label: '', input: 'select' } })
    await expect(broken).rejects.toThrow(/an attribute code/)
  })

  test('saveAttributeOption adds an option beside the others; deleteAttributeOption takes it from products, too', async () => {
    const option = { value: 'Hail', position: 9 }
    expect(options(await admin(saveOption, { code: 'weather', option }))).toEqual(['Rain', 'Snow', 'Hail'])
    expect(options(await admin(dropOption, { code: 'weather', value: 'Rain' }))).toEqual(['Snow', 'Hail'])
    const weather = (await cape()).find(({ code }) => code === 'weather')
    expect(weather?.selected_options).toEqual([{ label: 'Snow' }])
    await expect(admin(dropOption, { code: 'weather', value: 'Fog' })).rejects.toThrow('has no option "Fog"')
    await expect(admin(saveOption, { code: 'secret', option })).rejects.toThrow('"secret" is no list of options.')
  })

  test('what variants differ by stays', async () => {
    const used = shop.admin('mutation { deleteProductAttribute(code: "size") }')
    await expect(used).rejects.toThrow('This attribute is used in configurable products.')
    await expect(admin(dropOption, { code: 'size', value: 'S' })).rejects.toThrow('This option is used')
  })

  test('deleteProductAttribute takes an attribute away with its values', async () => {
    await shop.admin('mutation { deleteProductAttribute(code: "origin_story") }')
    expect((await cape()).map(({ code }) => code)).not.toContain('origin_story')
    const { productAttribute } = await shop.admin<{ productAttribute: null }>(
      '{ productAttribute(code: "origin_story") { id } }',
    )
    expect(productAttribute).toBeNull()
  })
})
