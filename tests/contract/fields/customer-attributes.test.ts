import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountShop, openAccount, password, refusalOf } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

const values = `custom_attributes { code ... on AttributeValue { value }
  ... on AttributeSelectedOptions { selected_options { label value } } }`
const create = `mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { ${values} } } }`
const update = `mutation($input: CustomerUpdateInput!) { updateCustomerV2(input: $input) { customer { ${values} } } }`

describe.each(engines)("a shop's own customer attributes on %s", (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    const entity = 'customer' as const
    const options = [
      { value: '8', label: 'red' },
      { value: '9', label: 'white' },
    ]
    const attributes = [
      { entity, code: 'shoe_size', label: 'Shoe Size', sortOrder: 220 },
      { entity, code: 'shoe_color', label: 'Shoe Color', input: 'multiselect' as const, sortOrder: 210, options },
    ]
    shop = await openTestCommerce(engine, accountShop({ attributes }), smallCatalogue)
  })
  afterAll(() => shop.close())

  test('custom_attributes are kept with an account, shown in order and narrowed down by code', async () => {
    const input = {
      email: 'ada@example.com',
      firstname: 'Ada',
      lastname: 'Lovelace',
      password,
      custom_attributes: [
        { attribute_code: 'shoe_size', value: '42' },
        { attribute_code: 'shoe_color', selected_options: [{ value: '9' }, { value: '8' }] },
      ],
    }
    const color = {
      code: 'shoe_color',
      selected_options: [
        { label: 'red', value: '8' },
        { label: 'white', value: '9' },
      ],
    }
    const size = { code: 'shoe_size', value: '42' }
    expect(await shop.data(create, { input })).toEqual({
      createCustomerV2: { customer: { custom_attributes: [color, size] } },
    })
  })

  test('updateCustomerV2 changes one and keeps the others; an unknown option is refused', async () => {
    const { headers } = await openAccount(shop)
    const set = (attribute: object) => shop.ask(update, { input: { custom_attributes: [attribute] } }, headers)
    await set({ attribute_code: 'shoe_size', value: '42' })
    expect((await set({ attribute_code: 'shoe_color', value: '8' })).data).toEqual({
      updateCustomerV2: {
        customer: {
          custom_attributes: [
            { code: 'shoe_color', selected_options: [{ label: 'red', value: '8' }] },
            { code: 'shoe_size', value: '42' },
          ],
        },
      },
    })
    expect(refusalOf(await set({ attribute_code: 'shoe_color', value: '1345' })).message).toBe(
      'Attribute shoe_color does not contain option with Id 1345',
    )
    const one = `{ customer { custom_attributes(attributeCodes: ["shoe_size"]) { code } } }`
    expect(await shop.data(one, {}, headers)).toEqual({ customer: { custom_attributes: [{ code: 'shoe_size' }] } })
  })

  test('forms ask for them', async () => {
    type Form = { attributesForm: { items: { code: string; frontend_input: string; options: { label: string }[] }[] } }
    const form =
      '{ attributesForm(formCode: "customer_account_create") { items { code frontend_input options { label } } } }'
    const { attributesForm } = await shop.data<Form>(form)
    expect(attributesForm.items.slice(-2)).toEqual([
      { code: 'shoe_color', frontend_input: 'MULTISELECT', options: [{ label: 'red' }, { label: 'white' }] },
      { code: 'shoe_size', frontend_input: 'TEXT', options: [] },
    ])
  })
})
