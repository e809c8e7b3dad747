import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCatalog } from '../testing/open-test-catalog.ts'
import { testCatalogue, testProduct } from '../testing/test-catalogue.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
let now = new Date()
beforeEach(async () => {
  now = new Date('2026-11-19T12:00:00Z')
  shop = await openTestCatalog({ now: () => now })
})
afterEach(() => shop.close())

const onSale = { attribute: 'category_ids', operator: '==' as const, value: 'Gear' }
const rule = { name: 'Week', action: 'by_percent' as const, amount: '50', from: '2026-11-20', to: '2026-11-22' }

async function cheapest() {
  const { data } = await shop.ask('{ products(filter: {}, sort: {price: ASC}) { items { sku } } }')
  return data.products.items.map(({ sku }: { sku: string }) => sku)
}
const announced = async () =>
  (await shop.events()).filter(({ type }) => type === 'product.changed').map(({ sku }) => sku)

test('a rule begins and ends at midnight: in lists, and told to those who keep pages', async () => {
  const products = [testProduct('BAG-1', { price: '20' }), testProduct('BAG-2', { categories: [], price: '15' })]
  await shop.write({ ...testCatalogue, products, catalogRules: [{ ...rule, conditions: onSale }] })
  expect(await cheapest()).toEqual(['BAG-2', 'BAG-1'])
  const before = (await announced()).length
  now = new Date('2026-11-20T00:00:01Z')
  expect(await cheapest()).toEqual(['BAG-1', 'BAG-2'])
  expect((await announced()).slice(before)).toEqual(['BAG-1'])
  now = new Date('2026-11-23T00:00:01Z')
  expect(await cheapest()).toEqual(['BAG-2', 'BAG-1'])
  expect((await announced()).slice(before)).toEqual(['BAG-1', 'BAG-1'])
})

test('a product that only becomes what a rule means is reduced, and no longer when it is not', async () => {
  const priceOf = async () => {
    const { data } = await shop.ask(
      '{ products(filter: {sku: {eq: "BAG-2"}}) { items { price_range { minimum_price { final_price { value } } } } } }',
    )
    return data.products.items[0].price_range.minimum_price.final_price.value
  }
  const always = { name: 'Gear', action: 'by_fixed' as const, amount: '2.50', conditions: onSale }
  await shop.write({ ...testCatalogue, products: [testProduct('BAG-2', { categories: [] })], catalogRules: [always] })
  expect(await priceOf()).toBe(12.5)
  await shop.write({ products: [testProduct('BAG-2')] })
  expect(await priceOf()).toBe(10)
  await shop.write({ products: [testProduct('BAG-2', { categories: [{ path: 'Men' }] })] })
  expect(await priceOf()).toBe(12.5)
})

test('a rule that means a configurable product means its variants', async () => {
  const men = { attribute: 'category_ids', operator: '==' as const, value: 'Men' }
  const half = { name: 'Men', action: 'to_percent' as const, amount: '50', conditions: men }
  await shop.write({ ...testCatalogue, catalogRules: [half] })
  const { data } = await shop.ask(`{ products(filter: {sku: {eq: "HOODIE"}}) { items { price_range {
    minimum_price { final_price { value } } maximum_price { final_price { value } } } } } }`)
  const [{ price_range }] = data.products.items
  expect([price_range.minimum_price.final_price.value, price_range.maximum_price.final_price.value]).toEqual([25, 35])
})

test('rules that were found are read, not found again: a list asks for no rule', async () => {
  await shop.write({ ...testCatalogue, catalogRules: [{ ...rule, conditions: onSale }] })
  await shop.database.write.updateTable('catalog_rule').set({ amount: '90' }).execute()
  now = new Date('2026-11-21T12:00:00Z')
  const { data } = await shop.ask(
    '{ products(filter: {sku: {eq: "BAG-1"}}) { items { price_range { minimum_price { final_price { value } } } } } }',
  )
  expect(data.products.items[0].price_range.minimum_price.final_price.value).toBe(17)
})
