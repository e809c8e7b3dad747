import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NotForSale, SaleItem, Wanted } from '../../contracts/internal/catalog.ts'
import { encodeUid } from '../kit/uid.ts'
import { openTestCatalog } from './testing/open-test-catalog.ts'
import { testCatalogue, testProduct } from './testing/test-catalogue.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
let uid: (attribute: string, option: string) => string
beforeAll(async () => {
  shop = await openTestCatalog({ now: () => new Date('2026-11-25T12:00:00Z') })
  await shop.write(testCatalogue)
  await shop.write({ products: [testProduct('BAG-2', { sku: 'OFF', urlKey: 'off', enabled: false })] })
  const rows = await shop.database
    .read()
    .selectFrom('attribute_option as o')
    .innerJoin('attribute as a', 'a.id', 'o.attribute_id')
    .select(['a.code', 'a.id as attribute', 'o.id as option', 'o.value'])
    .execute()
  uid = (code, value) => {
    const row = rows.find((one) => one.code === code && one.value === value)
    return encodeUid(`configurable/${row?.attribute}/${row?.option}`)
  }
})
afterAll(() => shop.close())

async function ask(...wanted: (Partial<Wanted> & { sku: string })[]) {
  return shop.api.saleItems({
    store: 'default',
    currency: 'USD',
    customerGroupId: 0,
    wanted: wanted.map((item) => ({ selectedOptions: [], enteredOptions: [], quantity: 1, ...item })),
  })
}
const red = () => uid('color', 'Red')

test('a choice becomes the variant that leaves the warehouse, at its price of today', async () => {
  const [item] = (await ask({ sku: 'HOODIE', selectedOptions: [red(), uid('size', 'M')] })) as SaleItem[]
  expect(item).toMatchObject({
    productSku: 'HOODIE',
    productName: 'Chaz Hoodie',
    urlKey: 'chaz-hoodie',
    sku: 'HOODIE-R-M',
    type: 'configurable',
    regularPriceMinor: 6000,
    finalPriceMinor: 4000,
    weight: 1,
    image: 'catalog/product/h/hoodie-r-m.jpg',
  })
  expect(item?.options).toMatchObject([
    { optionLabel: 'Color', valueLabel: 'Red', valueUid: red() },
    { optionLabel: 'Size', valueLabel: 'M' },
  ])
})

test('a variant named with its parent is the same as its choice', async () => {
  const [named, chosen] = await ask(
    { sku: 'HOODIE-R-M', parentSku: 'HOODIE' },
    { sku: 'HOODIE', selectedOptions: [red(), uid('size', 'M')] },
  )
  expect(named).toEqual(chosen)
})

test('what cannot be sold says why, in the order it was asked', async () => {
  const answers = (await ask(
    { sku: 'NONE' },
    { sku: 'OFF' },
    { sku: 'HOODIE', selectedOptions: [red()] },
    { sku: 'HOODIE', selectedOptions: [uid('color', 'Blue'), uid('size', 'S')] },
    { sku: 'BAG-1', parentSku: 'HOODIE' },
  )) as NotForSale[]
  expect(answers.map(({ reason }) => reason)).toEqual([
    'no-such-product',
    'disabled',
    'options-missing',
    'no-such-combination',
    'no-such-combination',
  ])
})

test('a simple product is sold as it is, in the currency that was asked for', async () => {
  const [bag] = await shop.api.saleItems({
    store: 'dutch',
    currency: 'EUR',
    customerGroupId: 0,
    wanted: [{ sku: 'BAG-1', selectedOptions: [], enteredOptions: [], quantity: 1 }],
  })
  expect(bag).toMatchObject({ productName: 'Joust sporttas', variantUid: null, options: [], finalPriceMinor: 3300 })
})
