import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { reviewCatalogue, reviewConfiguration } from '../../support/review-shop.ts'

type Item = { uid: string; product: { sku: string }; attributes: { code: string; value: string }[] }
type List = { uid: string; item_count: number; items: Item[]; attributes: { code: string; label: string }[] }

const fields = 'uid item_count attributes { code label } items { uid product { sku } attributes { code value } }'

describe.each(engines)('compare lists on %s', (engine) => {
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

  const create = async (products: unknown[] = []) => {
    const query = `mutation ($products: [ID]) { createCompareList(input: {products: $products}) { ${fields} } }`
    return (await shop.data<{ createCompareList: List }>(query, { products })).createCompareList
  }
  const read = async (uid: string, headers = {}) => {
    const query = `query ($uid: ID!) { compareList(uid: $uid) { ${fields} } }`
    return (await shop.data<{ compareList: List | null }>(query, { uid }, headers)).compareList
  }
  const change = (mutation: string, uid: string, products: unknown[]) =>
    shop.ask<Record<string, List>>(
      `mutation ($uid: ID!, $products: [ID]!) { list: ${mutation}(input: {uid: $uid, products: $products}) { ${fields} } }`,
      { uid, products },
    )

  test('createCompareList gives an empty list a uid of 32 characters', async () => {
    const { uid, ...list } = await create()
    expect(uid).toMatch(/^[a-z0-9]{32}$/)
    expect(list).toEqual({ item_count: 0, attributes: [], items: [] })
  })

  test('compareList sets products side by side in words, by what is comparable and at least one of them has', async () => {
    const { uid } = await create([ids.vase, ids.bowl])
    const list = await read(uid)
    expect(list?.attributes).toEqual([
      { code: 'sku', label: 'SKU' },
      { code: 'description', label: 'Description' },
      { code: 'short_description', label: 'Short Description' },
      { code: 'shape', label: 'Shape' },
      { code: 'glazed', label: 'Glazed' },
    ])
    expect(list?.items.map(({ uid, product }) => [uid, product.sku])).toEqual([
      [ids.vase, 'vase'],
      [ids.bowl, 'bowl'],
    ])
    expect(list?.items.map(({ attributes }) => Object.fromEntries(attributes.map((a) => [a.code, a.value])))).toEqual([
      { sku: 'vase', description: '<p>Holds water.</p>', short_description: 'N/A', shape: 'Round', glazed: 'No' },
      { sku: 'bowl', description: 'N/A', short_description: 'N/A', shape: 'N/A', glazed: 'Yes' },
    ])
  })

  test('compareList speaks the language of the store view and is kept by nobody', async () => {
    const { uid } = await create([ids.vase])
    const list = await read(uid, { store: 'nl' })
    expect(list?.attributes).toContainEqual({ code: 'shape', label: 'Vorm' })
    expect(list?.items[0]?.attributes).toContainEqual({ code: 'shape', value: 'Rond' })
    const { headers } = await shop.ask(`{ compareList(uid: "${uid}") { item_count } }`)
    expect(headers.get('cache-control')).toMatch(/no-store/)
  })

  test('addProductsToCompareList adds each product once and passes over what does not exist', async () => {
    const { uid } = await create([ids.vase])
    const { data } = await change('addProductsToCompareList', uid, [ids.vase, ids.bowl, '99999', 'nonsense', null])
    expect(data.list?.items.map(({ product }) => product.sku)).toEqual(['vase', 'bowl'])
    expect(data.list?.item_count).toBe(2)
  })

  test('removeProductsFromCompareList takes products out', async () => {
    const { uid } = await create([ids.vase, ids.bowl])
    const { data } = await change('removeProductsFromCompareList', uid, [ids.vase])
    expect(data.list?.items.map(({ product }) => product.sku)).toEqual(['bowl'])
  })

  test.each(['addProductsToCompareList', 'removeProductsFromCompareList'])(
    '%s refuses a list that is not there',
    async (mutation) => {
      expect((await change(mutation, 'nope', [ids.vase])).errors).toMatchObject([
        { message: '"uid" value does not exist', extensions: { category: 'graphql-input' } },
      ])
      expect((await change(mutation, '', [ids.vase])).errors?.[0]?.message).toBe('"uid" value must be specified.')
    },
  )

  test('deleteCompareList deletes once', async () => {
    const { uid } = await create([ids.vase])
    const remove = async () =>
      (await shop.data<{ deleteCompareList: object }>(`mutation { deleteCompareList(uid: "${uid}") { result } }`))
        .deleteCompareList
    expect(await remove()).toEqual({ result: true })
    expect(await remove()).toEqual({ result: false })
    expect(await read(uid)).toBeNull()
  })

  test('a list survives a restart', async () => {
    const { uid } = await create([ids.vase])
    await shop.restart()
    expect((await read(uid))?.item_count).toBe(1)
  })

  test('assignCompareListToCustomer needs a customer', async () => {
    const { uid } = await create()
    const { errors } = await shop.ask(`mutation { assignCompareListToCustomer(uid: "${uid}") { result } }`)
    expect(errors).toMatchObject([{ message: 'Customer must be logged', extensions: { category: 'graphql-input' } }])
  })
})
