import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attributesCatalogue, attributesConfiguration } from '../../support/attributes-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'

type Item = { code: string; is_required: boolean } & Record<string, unknown>
type Form = { items: Item[]; errors: { type: string; message: string }[] }

describe.each(engines)('attributesForm on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, attributesConfiguration, attributesCatalogue)
  })
  afterAll(() => shop.close())

  const form = async (formCode: string, fields = '') => {
    const query = `query ($formCode: String!) { attributesForm(formCode: $formCode) {
      items { code is_required ${fields} } errors { type message } } }`
    return (await shop.data<{ attributesForm: Form }>(query, { formCode })).attributesForm
  }
  const customerFields = `entity_type frontend_input label ... on CustomerAttributeMetadata {
    sort_order multiline_count input_filter validate_rules { name value } }`

  test('a new account asks for what the configuration shows, in the order of the form', async () => {
    const { items, errors } = await form('customer_account_create', customerFields)
    expect(errors).toEqual([])
    expect(items.map(({ code, is_required }) => [code, is_required])).toEqual([
      ['firstname', true],
      ['middlename', false],
      ['lastname', true],
      ['email', true],
      ['dob', true],
    ])
    expect(items[0]).toEqual({
      code: 'firstname',
      is_required: true,
      entity_type: 'CUSTOMER',
      frontend_input: 'TEXT',
      label: 'First Name',
      sort_order: 40,
      multiline_count: 1,
      input_filter: 'TRIM',
      validate_rules: [
        { name: 'MAX_TEXT_LENGTH', value: '255' },
        { name: 'MIN_TEXT_LENGTH', value: '1' },
      ],
    })
    expect(items.at(-1)).toMatchObject({
      frontend_input: 'DATE',
      input_filter: 'DATE',
      validate_rules: [{ name: 'INPUT_VALIDATION', value: 'date' }],
    })
  })

  test.each(['customer_register_address', 'customer_address_create', 'customer_address_edit'])(
    'an address (%s) has the lines and countries of the shop',
    async (code) => {
      const { items } = await form(code, `${customerFields} options { label value }`)
      const byCode = Object.fromEntries(items.map((item) => [item.code, item]))
      expect(byCode.street).toMatchObject({ is_required: true, multiline_count: 3, frontend_input: 'MULTILINE' })
      expect(byCode.telephone?.is_required).toBe(false)
      expect(byCode.country_id?.options).toEqual([
        { label: 'United States', value: 'US' },
        { label: 'Netherlands', value: 'NL' },
      ])
      expect(byCode.region_id).toMatchObject({ frontend_input: 'HIDDEN' })
      expect(byCode).not.toHaveProperty('fax')
    },
  )

  test.each(['nonsense', 'adminhtml_customer', 'constructor'])('"%s" is no form of the shop', async (code) => {
    const message = `Form "${code}" could not be found.`
    expect(await form(code)).toEqual({ items: [], errors: [{ type: 'ENTITY_NOT_FOUND', message }] })
  })

  test('a form without a name is refused', async () => {
    const { errors } = await shop.ask('{ attributesForm(formCode: "") { items { code } } }')
    expect(errors).toMatchObject([
      { message: 'Required parameter "formCode" of type string.', extensions: { category: 'graphql-input' } },
    ])
  })

  test('attributesList says that a customer cannot be filtered as a product can', async () => {
    const { attributesList } = await shop.data<{ attributesList: Form }>(
      `{ attributesList(entityType: CUSTOMER, filters: {is_filterable: true}) {
        items { code is_required } errors { type message } } }`,
    )
    expect(attributesList.items.map(({ code }) => code)).toContain('email')
    const message = 'Cannot filter by "is_filterable" as that field does not belong to "customer".'
    expect(attributesList.errors).toEqual([{ type: 'FILTER_NOT_FOUND', message }])
  })

  test('customAttributeMetadataV2 knows genders by Magento’s numbers, though no form asks for them', async () => {
    const query = `{ customAttributeMetadataV2(attributes: [{attribute_code: "email", entity_type: "customer"},
      {attribute_code: "gender", entity_type: "customer"}]) { items { code is_required } errors { type } } }`
    const { customAttributeMetadataV2 } = await shop.data<{ customAttributeMetadataV2: Form }>(query)
    expect(customAttributeMetadataV2).toEqual({ items: [{ code: 'email', is_required: true }], errors: [] })
  })
})
