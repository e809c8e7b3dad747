import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CatalogueInput, product } from '../../contracts/catalogue.ts'
import type { StoreEvent } from '../../contracts/events.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { openInventory } from './index.ts'

type Option = NonNullable<NonNullable<NonNullable<CatalogueInput['products']>[number]['bundle']>['options']>[number]

let folder: string
let relay: Relay
let heard: StoreEvent[]
let inventory: Awaited<ReturnType<typeof openInventory>>

const piece = (sku: string, quantity: number, more: object = {}) =>
  product.parse({ sku, type: 'simple', name: sku, urlKey: sku.toLowerCase(), stock: { quantity, ...more } })
const bundle = (...options: Omit<Option, 'title'>[]) =>
  product.parse({
    sku: 'KIT',
    type: 'bundle',
    name: 'Kit',
    urlKey: 'kit',
    bundle: { options: options.map((option, place) => ({ title: `Option ${place}`, ...option })) },
  })
const group = (...skus: string[]) =>
  product.parse({
    sku: 'SET',
    type: 'grouped',
    name: 'Set',
    urlKey: 'set',
    grouped: { members: skus.map((sku) => ({ sku })) },
  })
const stateOf = async (sku: string) => (await inventory.api.stock([sku]))[0]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-inventory-'))
  heard = []
  relay = openRelay()
  relay.subscribe(async ({ event }) => void heard.push(event))
  inventory = await openInventory({ databaseUrl: `sqlite:${folder}`, relay })
  await inventory.writer.write([piece('A', 5), piece('B', 0), piece('C', 3), piece('D', 0, { manageStock: false })])
})
afterEach(async () => {
  await relay.close()
  await inventory.close()
  rmSync(folder, { recursive: true })
})

describe('a bundle can be bought', () => {
  test.each([
    ['when each required option can be filled', [{ selections: [{ sku: 'A' }, { sku: 'B' }] }], true],
    ['not when a required option cannot', [{ selections: [{ sku: 'A' }] }, { selections: [{ sku: 'B' }] }], false],
    [
      'when only an option that is not required cannot',
      [{ selections: [{ sku: 'A' }] }, { required: false, selections: [{ sku: 'B' }] }],
      true,
    ],
    ['not when it asks for more pieces than there are', [{ selections: [{ sku: 'C', quantity: 4 }] }], false],
    ['when a shopper may ask for fewer', [{ selections: [{ sku: 'C', quantity: 4, canChangeQuantity: true }] }], true],
    ['always with what is not counted', [{ selections: [{ sku: 'D', quantity: 40 }] }], true],
    ['not when nothing in it can', [{ required: false, selections: [{ sku: 'B' }] }], false],
    ['not with what nobody keeps', [{ selections: [{ sku: 'GHOST' }] }], false],
  ])('%s', async (_claim, options, isSalable) => {
    await inventory.writer.write([bundle(...options)])
    expect((await stateOf('KIT'))?.isSalable).toBe(isSalable)
  })

  test('as often as its scarcest required piece lasts', async () => {
    await inventory.writer.write([bundle({ selections: [{ sku: 'A', quantity: 2 }] }, { selections: [{ sku: 'C' }] })])
    expect(await stateOf('KIT')).toMatchObject({ available: 2, manageStock: true })
    await inventory.writer.write([bundle({ selections: [{ sku: 'D' }] })])
    expect(await stateOf('KIT')).toMatchObject({ isSalable: true, manageStock: false })
  })

  test('not when it was taken from sale itself', async () => {
    const kit = bundle({ selections: [{ sku: 'A' }] })
    await inventory.writer.write([{ ...kit, stock: { ...kit.stock, isInStock: false } }])
    expect((await stateOf('KIT'))?.isSalable).toBe(false)
  })
})

test('a group can be bought when any of its members can', async () => {
  await inventory.writer.write([group('B', 'C')])
  expect(await stateOf('SET')).toMatchObject({ isSalable: true, available: 3 })
  await inventory.writer.write([group('B')])
  expect((await stateOf('SET'))?.isSalable).toBe(false)
})

test('a bundle is told about with its piece, and the same bundle twice tells nothing', async () => {
  await inventory.writer.write([bundle({ selections: [{ sku: 'A' }] })])
  await relay.drain()
  heard.length = 0
  expect(await inventory.writer.write([bundle({ selections: [{ sku: 'A' }] })])).toBe(0)
  await inventory.api.reserve({ key: 'k', lines: [{ sku: 'A', quantity: 1 }] })
  await relay.drain()
  expect(heard).toEqual([{ type: 'stock.changed', skus: ['A', 'KIT'] }])
})
