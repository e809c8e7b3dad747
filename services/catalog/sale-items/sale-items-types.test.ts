import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NotForSale, SaleItem, Wanted } from '../../../contracts/internal/catalog.ts'
import { productTypesCatalogue } from '../../../tests/support/product-types-shop.ts'
import { encodeUid } from '../../kit/uid.ts'
import { openTestCatalog } from '../testing/open-test-catalog.ts'

let shop: Awaited<ReturnType<typeof openTestCatalog>>
/** Uids by what they stand for: "KIT/Ball/BALL", "FILM/Episode 1", "MUG/Glaze/Matt". */
const uids = new Map<string, string>()
beforeAll(async () => {
  shop = await openTestCatalog({ now: () => new Date('2026-11-25T12:00:00Z') })
  await shop.write(productTypesCatalogue)
  const database = shop.database.read()
  const skus = new Map((await database.selectFrom('product').select(['id', 'sku']).execute()).map((p) => [p.id, p.sku]))
  const options = new Map<number, string>()
  for (const option of await database.selectFrom('bundle_option').selectAll().execute()) {
    options.set(option.id, `${skus.get(option.product_id)}/${option.title}`)
  }
  for (const { id, option_id, child_sku, quantity } of await database
    .selectFrom('bundle_selection')
    .selectAll()
    .execute()) {
    uids.set(`${options.get(option_id)}/${child_sku}`, encodeUid(`bundle/${option_id}/${id}/${quantity}`))
  }
  for (const { id, product_id, title } of await database.selectFrom('download_link').selectAll().execute()) {
    uids.set(`${skus.get(product_id)}/${title}`, encodeUid(`downloadable/${id}`))
  }
  const custom = new Map<number, string>()
  for (const { id, product_id, title } of await database.selectFrom('custom_option').selectAll().execute()) {
    custom.set(id, `${skus.get(product_id)}/${title}`)
    uids.set(`${skus.get(product_id)}/${title}`, encodeUid(`custom-option/${id}`))
  }
  for (const { id, option_id, title } of await database.selectFrom('custom_option_value').selectAll().execute()) {
    uids.set(`${custom.get(option_id)}/${title}`, encodeUid(`custom-option/${option_id}/${id}`))
  }
})
afterAll(() => shop.close())

const uid = (name: string) => {
  const found = uids.get(name)
  if (!found) throw new Error(`nothing is called ${name}`)
  return found
}
type More = { typed?: Record<string, string>; quantity?: number; parentSku?: string; currency?: string }
async function ask(sku: string, chosen: string[] = [], more: More = {}): Promise<SaleItem | NotForSale> {
  const enteredOptions = Object.entries(more.typed ?? {}).map(([name, value]) => ({ uid: uid(name), value }))
  const wanted: Wanted = { sku, selectedOptions: chosen.map(uid), enteredOptions, quantity: more.quantity ?? 1 }
  if (more.parentSku) wanted.parentSku = more.parentSku
  const request = { store: 'default', currency: more.currency ?? 'USD', customerGroupId: 0, wanted: [wanted] }
  const [item] = await shop.api.saleItems(request)
  if (!item) throw new Error('every wanted item has an answer')
  return item
}
const required = "The product's required option(s) weren't entered. Make sure the options are entered and try again."
const unavailable = 'Some of the selected item options are not currently available.'

describe('a dynamic bundle', () => {
  test('costs the sum of its pieces, which are what leaves the warehouse', async () => {
    expect(await ask('KIT', ['KIT/Ball/BALL', 'KIT/Brick/BRICK', 'KIT/Extras/STRAP'])).toMatchObject({
      type: 'bundle',
      productSku: 'KIT',
      sku: 'KIT-BALL-BRICK-STRAP',
      isVirtual: false,
      regularPriceMinor: 2300 + 1000 + 1400,
      finalPriceMinor: 2300 + 800 + 1400,
      weight: 4,
      parts: [
        { sku: 'BALL', quantity: 1 },
        { sku: 'BRICK', quantity: 2 },
        { sku: 'STRAP', quantity: 1 },
      ],
      bundle: [
        { label: 'Ball', type: 'radio', selections: [{ sku: 'BALL', quantity: 1, priceMinor: 2300 }] },
        { label: 'Brick', selections: [{ sku: 'BRICK', quantity: 2, priceMinor: 400, regularPriceMinor: 500 }] },
        { label: 'Extras' },
      ],
    })
  })

  test('takes a typed quantity where it may be changed, and only there', async () => {
    const typed = { 'KIT/Brick/BRICK': '5', 'KIT/Ball/BALL': '9' }
    expect(await ask('KIT', [], { typed })).toMatchObject({
      finalPriceMinor: 2300 + 5 * 400,
      parts: [
        { sku: 'BALL', quantity: 1 },
        { sku: 'BRICK', quantity: 5 },
      ],
    })
  })

  test('counts a piece that is chosen twice once', async () => {
    const chosen = ['KIT/Ball/STRAP', 'KIT/Brick/BRICK', 'KIT/Extras/STRAP']
    expect(await ask('KIT', chosen)).toMatchObject({
      parts: [
        { sku: 'STRAP', quantity: 2 },
        { sku: 'BRICK', quantity: 2 },
      ],
    })
  })

  test.each([
    [[], 'options-missing', 'Please specify product option(s).'],
    [['KIT/Ball/BALL'], 'options-missing', 'Please select all required options.'],
    [
      ['KIT/Ball/BALL', 'KIT/Ball/STRAP', 'KIT/Brick/BRICK'],
      'option-invalid',
      'The required options you selected are not available.',
    ],
    [['BOX/Filling/BALL'], 'options-missing', 'Please select all required options.'],
  ])('with %j chosen is refused', async (chosen, reason, message) => {
    expect(await ask('KIT', chosen)).toEqual({ sku: 'KIT', reason, message })
  })
})

test('a fixed bundle asks its price and what is added, all of it at its special percentage', async () => {
  expect(await ask('BOX', ['BOX/Filling/BALL', 'BOX/Filling/BRICK'], { typed: { 'BOX/Card': 'Hello' } })).toMatchObject(
    {
      sku: 'BOX',
      weight: 3,
      regularPriceMinor: 10_000 + 1000 + 2 * 500 + 300,
      finalPriceMinor: 9000 + 900 + 2 * 450 + 300,
      customizations: [{ label: 'Card', values: [{ value: 'Hello', price: { type: 'FIXED', addsMinor: 300 } }] }],
    },
  )
})

describe('a downloadable product', () => {
  test('costs its price and that of the links that were chosen', async () => {
    expect(await ask('FILM', ['FILM/Episode 1'])).toMatchObject({
      type: 'downloadable',
      isVirtual: true,
      weight: 0,
      finalPriceMinor: 600 + 900,
      downloads: [{ title: 'Episode 1', priceMinor: 900, downloadsAllowed: 3 }],
    })
    expect(await ask('FILM', ['FILM/Episode 1', 'FILM/Episode 2'], { currency: 'EUR' })).toMatchObject({
      downloads: [{ downloadsAllowed: 3 }, { downloadsAllowed: null }],
    })
  })
  test('is not sold without a link', async () => {
    const message = 'Please specify product link(s).'
    expect(await ask('FILM')).toEqual({ sku: 'FILM', reason: 'options-missing', message })
  })
})

test('a grouped product is sold as its members', async () => {
  expect(await ask('SET')).toMatchObject({ reason: 'options-missing' })
  expect(await ask('STRAP', [], { parentSku: 'SET' })).toMatchObject({ productSku: 'STRAP', finalPriceMinor: 1400 })
})

describe('a customized product', () => {
  test('costs more by what was chosen and typed', async () => {
    const typed = { 'MUG/Name': 'Ada', 'MUG/Story': 'A long one', 'MUG/Day': '2026-12-24 00:00:00' }
    const chosen = ['MUG/Glaze/Matt', 'MUG/Wrap/Paper', 'MUG/Wrap/Bow', 'MUG/Handle/Left']
    const mug = await ask('MUG', chosen, { typed })
    expect(mug).toMatchObject({
      sku: 'MUG-name-matt',
      productSku: 'MUG',
      parts: [{ sku: 'MUG', quantity: 1 }],
      finalPriceMinor: 1000 + 200 + 100 + 100 + 150 + 125,
    })
    expect((mug as SaleItem).customizations).toMatchObject([
      { label: 'Name', type: 'field', isRequired: true, values: [{ value: 'Ada', price: { addsMinor: 200 } }] },
      { label: 'Story', values: [{ price: { type: 'PERCENT', percent: '10', addsMinor: 100 } }] },
      { label: 'Day', values: [{ value: 'Dec 24, 2026' }] },
      { label: 'Glaze', values: [{ label: 'Matt', valueUid: uid('MUG/Glaze/Matt') }] },
      { label: 'Handle', values: [{ value: 'Left' }] },
      { label: 'Wrap', values: [{ label: 'Paper' }, { label: 'Bow' }] },
    ])
  })

  test('is refused without a required option, also when it is named by its SKU alone', async () => {
    expect(await ask('MUG')).toEqual({ sku: 'MUG', reason: 'options-missing', message: required })
  })

  test('is refused with an option of another product, or with what is no option at all', async () => {
    expect(await ask('BALL', ['MUG/Glaze/Matt'])).toMatchObject({ reason: 'option-invalid', message: unavailable })
    expect(await ask('BALL', ['KIT/Ball/BALL'])).toMatchObject({ reason: 'option-invalid', message: unavailable })
    const wanted = { sku: 'BALL', selectedOptions: ['nonsense'], enteredOptions: [], quantity: 1 }
    const request = { store: 'default', currency: 'USD', customerGroupId: 0, wanted: [wanted] }
    expect(await shop.api.saleItems(request)).toMatchObject([
      { reason: 'option-invalid', message: 'Value of uid "nonsense" is incorrect.' },
    ])
  })
})

test('a configurable product is told from its variant by values or by SKU', async () => {
  expect(await ask('TEE-Red-S', [], { parentSku: 'TEE' })).toMatchObject({
    productSku: 'TEE',
    sku: 'TEE-Red-S',
    type: 'configurable',
    attributes: { color: [expect.stringMatching(/^\d+$/)], size: [expect.any(String)] },
  })
  expect(await ask('TEE')).toMatchObject({
    reason: 'options-missing',
    message: 'You need to choose options for your item.',
  })
  expect(await ask('BALL', [], { parentSku: 'TEE' })).toMatchObject({ reason: 'no-such-combination' })
  expect(await ask('TEE-Red-S', [], { parentSku: 'GHOST' })).toMatchObject({ reason: 'no-such-product' })
})

test('price rules are told the categories with all above them', async () => {
  const kit = (await ask('KIT', ['KIT/Ball/BALL', 'KIT/Brick/BRICK'])) as SaleItem
  expect(kit.categoryIds.length).toBeGreaterThan(0)
})
