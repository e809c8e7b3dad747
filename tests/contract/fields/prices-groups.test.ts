import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupHeader, signGroup } from '../../../contracts/group-header.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { pricesCatalogue } from '../../support/prices-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const fields = `sku price_range { minimum_price { regular_price { value } final_price { value } } }
  price_tiers { quantity final_price { value } } tier_prices { customer_group_id qty value }`
const lampQuery = `{ products(filter: { sku: { eq: "lamp" } }) { items { ${fields} } } }`

const [newKey, oldKey] = ['the key of this test', 'the key before that one']

describe.each(engines)('prices of a customer group in products on %s', (engine) => {
  let shop: TestCommerce
  let signedIn: Record<string, string>
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, pricesCatalogue, { groupKeys: [newKey, oldKey] })
    const account = 'firstname: "Ann", lastname: "Lee", email: "ann@example.com", password: "Lamp-light-7"'
    await shop.data(`mutation { createCustomerV2(input: { ${account} }) { customer { email } } }`)
    const sign = 'mutation { generateCustomerToken(email: "ann@example.com", password: "Lamp-light-7") { token } }'
    const { generateCustomerToken } = await shop.data<{ generateCustomerToken: { token: string } }>(sign)
    signedIn = { authorization: `Bearer ${generateCustomerToken.token}` }
  })
  afterAll(() => shop.close())

  test('who is signed in sees the prices of the group, a guest those of everybody', async () => {
    const guest = {
      sku: 'lamp',
      price_range: { minimum_price: { regular_price: { value: 100 }, final_price: { value: 100 } } },
      price_tiers: [
        { quantity: 2, final_price: { value: 90 } },
        { quantity: 5, final_price: { value: 80 } },
      ],
      tier_prices: [
        { customer_group_id: '32000', qty: 2, value: 90 },
        { customer_group_id: '32000', qty: 5, value: 80 },
      ],
    }
    expect(await shop.data(lampQuery)).toEqual({ products: { items: [guest] } })
    expect(await shop.data(lampQuery, {}, signedIn)).toEqual({
      products: {
        items: [
          {
            ...guest,
            price_range: { minimum_price: { regular_price: { value: 100 }, final_price: { value: 70 } } },
            price_tiers: [{ quantity: 1, final_price: { value: 70 } }, ...guest.price_tiers],
            tier_prices: [{ customer_group_id: '1', qty: 1, value: 70 }, ...guest.tier_prices],
          },
        ],
      },
    })
  })

  test('lists are filtered, sorted and counted by the group’s prices', async () => {
    const query = `{ products(filter: { price: { from: "65", to: "75" } }) { items { sku }
      aggregations { attribute_code options { value count } } } }`
    type Listed = { products: { items: object[]; aggregations: { attribute_code: string; options: object[] }[] } }
    expect((await shop.data<Listed>(query)).products.items).toEqual([])
    const { products } = await shop.data<Listed>(query, {}, signedIn)
    expect(products.items).toEqual([{ sku: 'lamp' }])
    expect(products.aggregations[0]?.options).toContainEqual({ value: '70_80', count: 1 })
    const sorted = '{ products(filter: {}, sort: { price: DESC }) { items { sku } } }'
    expect(await shop.data(sorted, {}, signedIn)).toMatchObject({ products: { items: [{ sku: 'lamp' }, {}, {}, {}] } })
  })

  test('a group’s answer may be kept for the group: its cache id is another one', async () => {
    const get = (headers: Record<string, string>) =>
      fetch(`${shop.url}/graphql?query=${encodeURIComponent(lampQuery)}`, { headers })
    const [guest, member] = [await get({}), await get(signedIn)]
    const id = member.headers.get('x-magento-cache-id') ?? ''
    expect(id).not.toBe(guest.headers.get('x-magento-cache-id'))
    const kept = await get({ ...signedIn, 'x-magento-cache-id': id })
    expect(kept.headers.get('cache-control')).toMatch('public')
    expect(kept.headers.get('vary')).toMatch('X-Magento-Cache-Id')
  })

  test('the shop may ask for what a group sees, without a customer; whoever has no key may not', async () => {
    const asked = (group: string, more = {}) => shop.ask<unknown>(lampQuery, {}, { [groupHeader]: group, ...more })
    const { data, headers } = await asked(signGroup(1, newKey))
    expect(data).toEqual(await shop.data(lampQuery, {}, signedIn))
    expect(headers.get('vary')).toMatch('X-Vitrine-Group')
    expect((await asked(signGroup(1, oldKey))).data).toEqual(data)
    expect((await asked(signGroup(3, newKey))).data).toEqual(await shop.data(lampQuery))
    // Who is signed in is of his own group, whatever is said.
    expect((await asked(signGroup(3, newKey), signedIn)).data).toEqual(data)
    const [, mac] = signGroup(1, newKey).split('.')
    for (const forged of [`2.${mac}`, '1', '1.', `1.${mac}x`, `01.${mac}x`, signGroup(1, 'another key of somebody')]) {
      const { status, data, errors } = await asked(forged)
      expect([status, data, errors?.[0]?.extensions?.category]).toEqual([401, undefined, 'graphql-authentication'])
    }
  })
})
