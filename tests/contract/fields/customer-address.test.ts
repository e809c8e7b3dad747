import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountShop, openAccount, refusalOf } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

const fields = `id uid customer_id region { region region_code region_id } region_id country_code country_id street company
  telephone fax postcode city firstname lastname middlename prefix suffix vat_id default_shipping default_billing`
const create = `mutation($input: CustomerAddressInput!) { createCustomerAddress(input: $input) { ${fields} } }`
const update = `mutation($id: Int!, $input: CustomerAddressInput) { updateCustomerAddress(id: $id, input: $input) { ${fields} } }`
const remove = 'mutation($id: Int!) { deleteCustomerAddress(id: $id) }'

const arizona = { region: 'Arizona', region_code: 'AZ', region_id: 4 }
const input = {
  region: arizona,
  country_code: 'US',
  street: ['Line 1 Street', 'Line 2'],
  company: 'Company name',
  telephone: '123456789',
  fax: '123123123',
  postcode: '7777',
  city: 'City Name',
  firstname: 'Adam',
  lastname: 'Phillis',
  middlename: 'A',
  prefix: 'Mr.',
  suffix: 'Jr.',
  vat_id: '1',
  default_shipping: true,
  default_billing: false,
}
type Address = { id: number; uid: string; default_shipping: boolean; default_billing: boolean }

describe.each(engines)('address books on %s', (engine) => {
  let shop: TestCommerce
  let mine: { authorization: string }
  let other: { authorization: string }
  beforeAll(async () => {
    const entity = 'customer_address' as const
    const options = [
      { value: '8', label: 'ground' },
      { value: '9', label: 'first' },
    ]
    const attributes = [
      { entity, code: 'doorbell', label: 'Doorbell', sortOrder: 2 },
      { entity, code: 'floor', label: 'Floor', input: 'multiselect' as const, sortOrder: 1, options },
    ]
    shop = await openTestCommerce(engine, accountShop({ attributes }), smallCatalogue)
    mine = (await openAccount(shop)).headers
    other = (await openAccount(shop)).headers
  })
  afterAll(() => shop.close())

  const add = async (changes: object = {}, headers = mine): Promise<Address> => {
    const variables = { input: { ...input, default_shipping: false, ...changes } }
    return (await shop.data<{ createCustomerAddress: Address }>(create, variables, headers)).createCustomerAddress
  }
  const book = async (headers = mine) =>
    (
      await shop.data<{
        customer: { addresses: Address[]; default_shipping: string | null; default_billing: string | null }
      }>(
        '{ customer { default_shipping default_billing addresses { id default_shipping default_billing } } }',
        {},
        headers,
      )
    ).customer

  test('createCustomerAddress keeps every field and makes it the default when asked', async () => {
    const { createCustomerAddress: made } = await shop.data<{ createCustomerAddress: Address }>(create, { input }, mine)
    const { country_code, ...rest } = input
    expect(made).toEqual({
      ...rest,
      id: expect.any(Number),
      uid: Buffer.from(String(made.id)).toString('base64'),
      customer_id: null,
      region_id: 4,
      country_code,
      country_id: 'US',
    })
    expect((await book()).default_shipping).toBe(String(made.id))
  })

  test.each([
    ['a name is missing', { firstname: '' }, 'Required parameters are missing: firstname'],
    ['much is missing', { city: null, street: [''] }, 'Required parameters are missing: street, city'],
    ['the region is missing', { region: null }, 'A region_id is required for the specified country code'],
    [
      "the region is another country's",
      { region: { region_id: 66 } },
      'The specified region is not a part of the selected country or region',
    ],
    ['there are too many lines', { street: ['1', '2', '3'] }, '"Street Address" cannot contain more than 2 lines.'],
    ['the shop does not go there', { country_code: 'FR' }, 'Invalid value of "FR" provided for the countryId field.'],
    ['the postcode is missing', { postcode: '' }, '"postcode" is required. Enter and try again.'],
  ])('createCustomerAddress refuses when %s', async (_what, changes, message) => {
    const answer = await shop.ask(create, { input: { ...input, ...changes } }, mine)
    expect(refusalOf(answer)).toEqual({ status: 200, message, category: 'graphql-input' })
  })

  test('a region is understood by its code, and the deprecated country_id counts', async () => {
    const { country_code: _, ...rest } = input
    const variables = { input: { ...rest, country_id: 'US', region: { region_code: 'CA' } } }
    const answer = await shop.data<{ createCustomerAddress: object }>(create, variables, mine)
    expect(answer.createCustomerAddress).toMatchObject({
      region: { region: 'California', region_code: 'CA', region_id: 12 },
    })
  })

  test('updateCustomerAddress and V2 change what is said, and move the defaults', async () => {
    const first = await add({ default_billing: true })
    const second = await add()
    const change = (id: number, changes: object) =>
      shop.data<{ updateCustomerAddress: Address }>(update, { id, input: changes }, mine)
    expect((await change(second.id, { city: 'Tucson', default_billing: true })).updateCustomerAddress).toMatchObject({
      city: 'Tucson',
      firstname: 'Adam',
      default_billing: true,
    })
    expect((await book()).addresses.find(({ id }) => id === first.id)?.default_billing).toBe(false)
    await change(second.id, { default_billing: false })
    expect((await book()).default_billing).toBeNull()
    const v2 = `mutation { updateCustomerAddressV2(uid: "${second.uid}", input: { city: "Yuma" }) { city } }`
    expect(await shop.data(v2, {}, mine)).toEqual({ updateCustomerAddressV2: { city: 'Yuma' } })
    const refused = await shop.ask(update, { id: first.id, input: { firstname: '' } }, mine)
    expect(refusalOf(refused).message).toBe('Required parameters are missing: firstname')
  })

  test('deleteCustomerAddress and V2 spare the defaults', async () => {
    const { id } = await add({ default_billing: true })
    const answer = await shop.ask(remove, { id }, mine)
    expect(refusalOf(answer).message).toBe(
      `Customer Address ${id} is set as default billing address and can not be deleted`,
    )
    const [plain, next] = [await add(), await add()]
    expect(await shop.data(remove, { id: plain.id }, mine)).toEqual({ deleteCustomerAddress: true })
    const v2 = `mutation { deleteCustomerAddressV2(uid: "${next.uid}") }`
    expect(await shop.data(v2, {}, mine)).toEqual({ deleteCustomerAddressV2: true })
    expect(refusalOf(await shop.ask(remove, { id: plain.id }, mine))).toEqual({
      status: 200,
      message: `Could not find a address with ID "${plain.id}"`,
      category: 'graphql-no-such-entity',
    })
  })

  test("another customer's address is neither changed nor taken nor seen", async () => {
    const { id } = await add()
    const refused = {
      status: 403,
      message: `Current customer does not have permission to address with ID "${id}"`,
      category: 'graphql-authorization',
    }
    expect(refusalOf(await shop.ask(update, { id, input: { city: 'X' } }, other))).toEqual(refused)
    expect(refusalOf(await shop.ask(remove, { id }, other))).toEqual(refused)
    expect((await book(other)).addresses).toEqual([])
    for (const [query, variables] of [
      [create, { input }],
      [update, { id, input }],
      [remove, { id }],
    ] as const) {
      expect(refusalOf(await shop.ask(query, variables)).message).toBe("The current customer isn't authorized.")
    }
  })

  test('addressesV2 comes in pages', async () => {
    const { headers } = await openAccount(shop)
    for (let made = 0; made < 3; made++) await add({ city: `City ${made}` }, headers)
    const query = `query($size: Int, $page: Int) { customer { addressesV2(pageSize: $size, currentPage: $page) {
      items { city } total_count page_info { page_size current_page total_pages } } } }`
    const page = (size: number, page: number) => shop.ask(query, { size, page }, headers)
    expect((await page(2, 2)).data).toEqual({
      customer: {
        addressesV2: {
          items: [{ city: 'City 2' }],
          total_count: 3,
          page_info: { page_size: 2, current_page: 2, total_pages: 2 },
        },
      },
    })
    expect(refusalOf(await page(0, 1)).message).toBe('pageSize value must be greater than 0.')
    expect(refusalOf(await page(1, 0)).message).toBe('currentPage value must be greater than 0.')
  })

  test("the shop's own attributes are kept with an address", async () => {
    const { id } = await add({ custom_attributesV2: [{ attribute_code: 'doorbell', value: 'Lovelace' }] })
    const query = `mutation($id: Int!, $input: CustomerAddressInput) { updateCustomerAddress(id: $id, input: $input) {
      custom_attributes { attribute_code value }
      custom_attributesV2 { code ... on AttributeValue { value } ... on AttributeSelectedOptions { selected_options { label value } } } } }`
    const values = { custom_attributesV2: [{ attribute_code: 'floor', selected_options: [{ value: '9' }] }] }
    expect(await shop.data(query, { id, input: values }, mine)).toEqual({
      updateCustomerAddress: {
        custom_attributes: expect.arrayContaining([{ attribute_code: 'doorbell', value: 'Lovelace' }]),
        custom_attributesV2: [
          { code: 'floor', selected_options: [{ label: 'first', value: '9' }] },
          { code: 'doorbell', value: 'Lovelace' },
        ],
      },
    })
    const unknown = { custom_attributesV2: [{ attribute_code: 'floor', value: '1345' }] }
    expect(refusalOf(await shop.ask(query, { id, input: unknown }, mine)).message).toBe(
      'Attribute floor does not contain option with Id 1345',
    )
  })
})
