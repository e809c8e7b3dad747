import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccount } from '../../support/account-shop.ts'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { reviewCatalogue, reviewConfiguration } from '../../support/review-shop.ts'

type List = { uid: string; item_count: number; items: { product: { sku: string } }[] }
type Headers = Record<string, string>

const fields = 'uid item_count items { product { sku } }'
const refused = [
  {
    message: 'This customer is not authorized to access this list',
    extensions: { category: 'graphql-input' },
  },
]

describe.each(engines)('compare lists of customers on %s', (engine) => {
  let shop: TestCommerce
  let ids: Record<string, string>
  beforeAll(async () => {
    shop = await openTestCommerce(engine, reviewConfiguration, reviewCatalogue)
    const { products } = await shop.data<{ products: { items: { id: number; sku: string }[] } }>(
      '{ products(filter: {}) { items { id sku } } }',
    )
    ids = Object.fromEntries(products.items.map(({ id, sku }) => [sku, String(id)]))
  })
  afterAll(() => shop.close())

  const create = async (skus: string[], headers: Headers = {}) => {
    const query = `mutation ($products: [ID]) { createCompareList(input: {products: $products}) { ${fields} } }`
    const variables = { products: skus.map((sku) => ids[sku]) }
    return (await shop.data<{ createCompareList: List }>(query, variables, headers)).createCompareList
  }
  const own = async (headers: Headers) => {
    const { customer } = await shop.data<{ customer: { compare_list: List | null } }>(
      `{ customer { compare_list { ${fields} } } }`,
      {},
      headers,
    )
    return customer.compare_list
  }
  const assign = (uid: string, headers: Headers) =>
    shop.ask<{ assignCompareListToCustomer: { result: boolean; compare_list: List | null } }>(
      `mutation { assignCompareListToCustomer(uid: "${uid}") { result compare_list { ${fields} } } }`,
      {},
      headers,
    )
  const skus = (list: List | null | undefined) => list?.items.map(({ product }) => product.sku)

  test('Customer.compare_list is null until there is one, and createCompareList goes on with the one there is', async () => {
    const { headers } = await openAccount(shop)
    expect(await own(headers)).toBeNull()
    const first = await create(['vase'], headers)
    const second = await create(['bowl'], headers)
    expect(second.uid).toBe(first.uid)
    expect(skus(await own(headers))).toEqual(['vase', 'bowl'])
  })

  test('a customer’s list is nobody else’s', async () => {
    const [ann, bea] = [await openAccount(shop), await openAccount(shop)]
    const { uid } = await create(['vase'], ann.headers)
    const read = `{ compareList(uid: "${uid}") { uid } }`
    for (const headers of [{}, bea.headers]) {
      expect((await shop.ask(read, {}, headers)).errors).toMatchObject(refused)
      const change = `(input: {uid: "${uid}", products: ["${ids.bowl}"]}) { uid }`
      expect((await shop.ask(`mutation { addProductsToCompareList${change} }`, {}, headers)).errors).toMatchObject(
        refused,
      )
      const remove = `mutation { removeProductsFromCompareList${change} }`
      expect((await shop.ask(remove, {}, headers)).errors).toMatchObject(refused)
      const erase = `mutation { deleteCompareList(uid: "${uid}") { result } }`
      expect((await shop.ask(erase, {}, headers)).errors).toMatchObject(refused)
    }
    expect((await assign(uid, bea.headers)).errors).toMatchObject(refused)
    expect(skus(await own(ann.headers))).toEqual(['vase'])
  })

  test('assignCompareListToCustomer makes a guest’s list the customer’s', async () => {
    const { headers } = await openAccount(shop)
    const guest = await create(['vase'])
    const { data } = await assign(guest.uid, headers)
    expect(data.assignCompareListToCustomer).toMatchObject({ result: true, compare_list: { uid: guest.uid } })
    expect(skus(await own(headers))).toEqual(['vase'])
  })

  test('assignCompareListToCustomer joins a guest’s list to the customer’s and lets it go', async () => {
    const { headers } = await openAccount(shop)
    const kept = await create(['vase'], headers)
    const guest = await create(['vase', 'bowl'])
    const { data } = await assign(guest.uid, headers)
    expect(data.assignCompareListToCustomer.compare_list?.uid).toBe(kept.uid)
    expect(skus(data.assignCompareListToCustomer.compare_list)).toEqual(['vase', 'bowl'])
    expect(
      (await shop.data<{ compareList: null }>(`{ compareList(uid: "${guest.uid}") { uid } }`)).compareList,
    ).toBeNull()
    expect((await assign('nowhere', headers)).data.assignCompareListToCustomer).toEqual({
      result: false,
      compare_list: null,
    })
  })
})
