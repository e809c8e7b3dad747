import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attributesCatalogue, attributesConfiguration } from '../../support/attributes-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'

type Item = Record<string, unknown> & { code: string; options: { label: string; value: string }[] }
type Metadata = { items: Item[]; errors: { type: string; message: string }[] }

describe.each(engines)('attributes of products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, attributesConfiguration, attributesCatalogue)
  })
  afterAll(() => shop.close())

  const metadata = async (codes: string, fields: string, headers = {}) => {
    const query = `{ customAttributeMetadataV2(attributes: [${codes}]) { items { code ${fields} } errors { type message } } }`
    return (await shop.data<{ customAttributeMetadataV2: Metadata }>(query, {}, headers)).customAttributeMetadataV2
  }
  const hue = '{attribute_code: "hue", entity_type: "catalog_product"}'

  test('customAttributeMetadataV2 says everything of a list with swatches', async () => {
    const { items, errors } = await metadata(
      hue,
      `label entity_type frontend_input is_required is_unique default_value options { label value is_default }
       ... on CatalogAttributeMetadata { is_comparable is_filterable is_filterable_in_search used_in_product_listing
         is_visible_on_front is_searchable is_wysiwyg_enabled apply_to swatch_input_type
         update_product_preview_image use_product_image_for_swatch }`,
    )
    expect(errors).toEqual([])
    const red = items[0]?.options[0]?.value
    expect(items).toMatchObject([
      {
        code: 'hue',
        label: 'Hue',
        entity_type: 'CATALOG_PRODUCT',
        frontend_input: 'SELECT',
        is_required: false,
        is_unique: false,
        default_value: red,
        options: [
          { label: 'Red', is_default: true },
          { label: 'Blue', is_default: false },
        ],
        is_comparable: true,
        is_filterable: true,
        is_filterable_in_search: true,
        used_in_product_listing: true,
        is_visible_on_front: false,
        is_searchable: false,
        is_wysiwyg_enabled: false,
        apply_to: null,
        swatch_input_type: 'VISUAL',
        update_product_preview_image: false,
        use_product_image_for_swatch: false,
      },
    ])
  })

  test('customAttributeMetadataV2 speaks the language of the store view', async () => {
    const { items } = await metadata(hue, 'label options { label }', { store: 'nl' })
    expect(items).toEqual([{ code: 'hue', label: 'Tint', options: [{ label: 'Rood' }, { label: 'Blauw' }] }])
  })

  test('customAttributeMetadataV2 keeps the settings an attribute came with', async () => {
    const { items } = await metadata(
      '{attribute_code: "fabric", entity_type: "catalog_product"}',
      'is_required is_unique frontend_class ... on CatalogAttributeMetadata { apply_to is_wysiwyg_enabled }',
    )
    const kept = { is_required: true, is_unique: true, frontend_class: 'validate-alpha', is_wysiwyg_enabled: true }
    expect(items).toEqual([{ code: 'fabric', ...kept, apply_to: ['SIMPLE'] }])
  })

  test('customAttributeMetadataV2 names what it cannot find and answers the rest', async () => {
    const { items, errors } = await metadata(
      `${hue}, {attribute_code: "nope", entity_type: "catalog_product"}, {attribute_code: "a", entity_type: "robot"}`,
      '',
    )
    expect(items).toEqual([{ code: 'hue' }])
    expect(errors).toEqual([
      { type: 'ATTRIBUTE_NOT_FOUND', message: 'Attribute code "nope" could not be found.' },
      { type: 'ENTITY_NOT_FOUND', message: 'Entity "robot" could not be found.' },
    ])
  })

  test('customAttributeMetadataV2 refuses an input without code or entity', async () => {
    const ask = async (input: string) =>
      (await shop.ask(`{ customAttributeMetadataV2(attributes: ${input}) { items { code } } }`)).errors?.[0]
    expect(await ask('[{entity_type: "catalog_product"}]')).toMatchObject({
      message: 'The attribute_code is required to retrieve the metadata',
      extensions: { category: 'graphql-input' },
    })
    expect((await ask('[{attribute_code: "hue"}]'))?.message).toBe(
      'The entity_type is required to retrieve the metadata',
    )
    expect((await ask('[]'))?.message).toBe('Required parameters "attribute_code" and "entity_type" of type String.')
  })

  test('attributesList lists the products’ attributes that pass every filter', async () => {
    const query = `{ attributesList(entityType: CATALOG_PRODUCT, filters: {is_filterable: true, is_comparable: true}) {
      items { code } errors { message } } }`
    const { attributesList } = await shop.data<{ attributesList: Metadata }>(query)
    expect(attributesList.errors).toEqual([])
    expect(attributesList.items.map(({ code }) => code).sort()).toEqual(['color', 'hue', 'manufacturer'])
  })

  test('attributesList knows what every product and category has', async () => {
    const query = (entity: string) => `{ attributesList(entityType: ${entity}) { items { code frontend_input } } }`
    const products = await shop.data<{ attributesList: Metadata }>(query('CATALOG_PRODUCT'))
    expect(products.attributesList.items).toContainEqual({ code: 'description', frontend_input: 'TEXTAREA' })
    expect(products.attributesList.items).not.toContainEqual(expect.objectContaining({ code: 'sku' }))
    const categories = await shop.data<{ attributesList: Metadata }>(query('CATALOG_CATEGORY'))
    expect(categories.attributesList.items).toContainEqual({ code: 'display_mode', frontend_input: 'SELECT' })
  })

  test('customAttributeMetadata answers what it knows and an error in the place of the rest', async () => {
    const query = `{ customAttributeMetadata(attributes: [${hue}, {attribute_code: "nope", entity_type: "catalog_product"},
      {attribute_code: "x", entity_type: "robot"}, {entity_type: "customer"}]) { items { attribute_code entity_type
      attribute_type input_type attribute_options { label } storefront_properties { position use_in_layered_navigation
      use_in_product_listing use_in_search_results_layered_navigation visible_on_catalog_pages } } } }`
    const { data, errors } = await shop.ask<{ customAttributeMetadata: { items: unknown[] } }>(query)
    expect(data.customAttributeMetadata.items).toEqual([
      {
        attribute_code: 'hue',
        entity_type: 'catalog_product',
        attribute_type: 'Int',
        input_type: 'select',
        attribute_options: [{ label: 'Red' }, { label: 'Blue' }],
        storefront_properties: {
          position: 3,
          use_in_layered_navigation: 'FILTERABLE_WITH_RESULTS',
          use_in_product_listing: true,
          use_in_search_results_layered_navigation: true,
          visible_on_catalog_pages: false,
        },
      },
      null,
      null,
      null,
    ])
    expect(errors?.map(({ message }) => message)).toEqual([
      'Attribute code nope of entity type catalog_product not configured to have a type.',
      'Invalid entity_type specified: robot',
      'Missing attribute_code for the input entity_type: customer.',
    ])
  })

  test('an attribute that shoppers see is a field of every product, by its kind; one they do not see is none', async () => {
    const { items } = await metadata(
      `${hue}, {attribute_code: "weather", entity_type: "catalog_product"}`,
      'options { value }',
    )
    const values = (code: string) => items.find((item) => item.code === code)?.options.map(({ value }) => value) ?? []
    const { products } = await shop.data<{ products: { items: unknown[] } }>(
      '{ products(filter: {sku: {eq: "cape"}}) { items { hue weather washable origin_story deposit harvest type_id } } }',
    )
    expect(products.items).toEqual([
      {
        hue: Number(values('hue')[0]),
        weather: values('weather').join(','),
        washable: 1,
        origin_story: 'Spun by hand',
        deposit: 2.5,
        harvest: '2026-05-01',
        type_id: 'simple',
      },
    ])
    const { errors } = await shop.ask('{ products(filter: {}) { items { secret } } }')
    expect(errors?.[0]?.message).toMatch(/Cannot query field "secret"/)
  })

  test('filters and sortings follow from the attributes: equal for lists, ranges for amounts', async () => {
    const inputs = (name: string) => `${name}: __type(name: "${name}") { inputFields { name type { name } } }`
    const found = await shop.data<Record<string, { inputFields: { name: string; type: { name: string } }[] }>>(
      `{ ${inputs('ProductAttributeFilterInput')} ${inputs('ProductAttributeSortInput')} }`,
    )
    const filters = Object.fromEntries(
      found.ProductAttributeFilterInput?.inputFields.map((f) => [f.name, f.type.name]) ?? [],
    )
    expect(filters).toMatchObject({
      hue: 'FilterEqualTypeInput',
      weather: 'FilterEqualTypeInput',
      deposit: 'FilterRangeTypeInput',
      sku: 'FilterEqualTypeInput',
    })
    expect(filters).not.toHaveProperty('manufacturer')
    expect(filters).not.toHaveProperty('harvest')
    expect(found.ProductAttributeSortInput?.inputFields.map(({ name }) => name)).toContain('harvest')
  })
})
