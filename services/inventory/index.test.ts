import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { product } from '../../contracts/catalogue.ts'
import type { StoreEvent } from '../../contracts/events.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { openInventory } from './index.ts'

let folder: string
let clock: number
let relay: Relay
let heard: StoreEvent[]
let inventory: Awaited<ReturnType<typeof openInventory>>

const piece = (sku: string, quantity: number, more: object = {}) =>
  product.parse({ sku, type: 'simple', name: sku, urlKey: sku.toLowerCase(), stock: { quantity, ...more } })
const parent = (sku: string, children: string[]) =>
  product.parse({
    sku,
    type: 'configurable',
    name: sku,
    urlKey: sku.toLowerCase(),
    configurable: {
      attributes: ['size'],
      variants: children.map((child) => ({ sku: child, values: { size: child } })),
    },
  })
const availableOf = async (sku: string) => (await inventory.api.stock([sku]))[0]?.available

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-inventory-'))
  clock = Date.now()
  heard = []
  relay = openRelay()
  relay.subscribe(async ({ event }) => void heard.push(event))
  inventory = await openInventory({ databaseUrl: `sqlite:${folder}`, relay, now: () => clock })
  await inventory.writer.write([piece('A', 5), piece('B', 0), parent('P', ['A', 'B'])])
})
afterEach(async () => {
  await relay.close()
  await inventory.close()
  rmSync(folder, { recursive: true })
})

describe('reserving', () => {
  test('promises no piece twice, however many ask at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inventory.api.reserve({ key: `order-${index}`, lines: [{ sku: 'A', quantity: 1 }] }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await availableOf('A')).toBe(0)
  })

  test('takes all lines or none, and says which SKU lacked how much', async () => {
    const lines = [
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 1 },
    ]
    expect(await inventory.api.reserve({ key: 'k', lines })).toEqual({ ok: false, sku: 'B', available: 0 })
    expect(await availableOf('A')).toBe(5)
  })

  test('answers the first outcome to the same key', async () => {
    const lines = [{ sku: 'A', quantity: 2 }]
    expect(await inventory.api.reserve({ key: 'k', lines })).toEqual({ ok: true })
    expect(await inventory.api.reserve({ key: 'k', lines })).toEqual({ ok: true })
    expect(await availableOf('A')).toBe(3)
    const tooMany = { key: 'many', lines: [{ sku: 'A', quantity: 4 }] }
    const refused = { ok: false, sku: 'A', available: 3 }
    expect(await inventory.api.reserve(tooMany)).toEqual(refused)
    await inventory.api.release({ key: 'k' })
    expect(await inventory.api.reserve(tooMany)).toEqual(refused)
  })

  test('refuses a SKU that nobody keeps', async () => {
    const outcome = await inventory.api.reserve({ key: 'k', lines: [{ sku: 'ghost', quantity: 1 }] })
    expect(outcome).toEqual({ ok: false, sku: 'ghost', available: 0 })
  })

  test('goes below zero with backorders, and leaves unmanaged stock as it is', async () => {
    await inventory.writer.write([piece('C', 0, { backorders: true }), piece('D', 0, { manageStock: false })])
    const lines = ['C', 'D'].map((sku) => ({ sku, quantity: 3 }))
    expect(await inventory.api.reserve({ key: 'k', lines })).toEqual({ ok: true })
    await inventory.api.commit({ key: 'k' })
    expect((await inventory.api.stock(['C', 'D'])).map(({ isSalable }) => isSalable)).toEqual([true, true])
  })
})

describe('after reserving', () => {
  beforeEach(() => inventory.api.reserve({ key: 'k', lines: [{ sku: 'A', quantity: 2 }] }))

  test('a commit takes the pieces off the shelf once', async () => {
    await inventory.api.commit({ key: 'k' })
    await inventory.api.commit({ key: 'k' })
    await inventory.api.release({ key: 'k' })
    expect(await availableOf('A')).toBe(3)
  })

  test('a release gives them back once, and a late commit changes nothing', async () => {
    await inventory.api.release({ key: 'k' })
    await inventory.api.release({ key: 'k' })
    await inventory.api.commit({ key: 'k' })
    expect(await availableOf('A')).toBe(5)
  })

  test('what was held too long is given back, and still counts as sold when its order stands after all', async () => {
    expect(await inventory.expire()).toBe(0)
    clock += 31 * 60 * 1000
    expect(await inventory.expire()).toBe(1)
    expect(await availableOf('A')).toBe(5)
    await inventory.api.commit({ key: 'k' })
    expect(await availableOf('A')).toBe(3)
  })

  test('stock from outside keeps what is promised', async () => {
    await inventory.writer.write([piece('A', 10)])
    expect(await availableOf('A')).toBe(8)
  })
})

describe('a configurable parent', () => {
  test('is in stock when any child is, and is told about with its child', async () => {
    expect((await inventory.api.stock(['P']))[0]).toMatchObject({ isSalable: true, available: 5 })
    await relay.drain()
    heard.length = 0
    await inventory.api.reserve({ key: 'k', lines: [{ sku: 'A', quantity: 5 }] })
    expect((await inventory.api.stock(['P']))[0]?.isSalable).toBe(false)
    await relay.drain()
    expect(heard).toEqual([{ type: 'stock.changed', skus: ['A', 'P'] }])
  })
})

test('the same stock twice changes nothing and tells nothing', async () => {
  await relay.drain()
  heard.length = 0
  expect(await inventory.writer.write([piece('A', 5), parent('P', ['B', 'A'])])).toBe(0)
  await relay.drain()
  expect(heard).toEqual([])
})

describe('pieces that come back', () => {
  test('are on the shelf once, however often the return is told', async () => {
    const request = { key: 'refund-1', lines: [{ sku: 'A', quantity: 2 }] }
    await Promise.all([1, 2, 3].map(() => inventory.api.restock(request)))
    expect(await availableOf('A')).toBe(7)
    await inventory.api.restock({ ...request, key: 'refund-2' })
    expect(await availableOf('A')).toBe(9)
  })

  test('make what was sold out salable, and are told with the parents', async () => {
    await relay.drain()
    heard.length = 0
    await inventory.api.restock({ key: 'refund', lines: [{ sku: 'B', quantity: 1 }] })
    expect((await inventory.api.stock(['B']))[0]).toMatchObject({ isSalable: true, available: 1 })
    await relay.drain()
    expect(heard).toEqual([{ type: 'stock.changed', skus: ['B', 'P'] }])
  })

  test('of unmanaged stock change nothing', async () => {
    await inventory.writer.write([piece('D', 4, { manageStock: false })])
    await inventory.api.restock({ key: 'refund', lines: [{ sku: 'D', quantity: 1 }] })
    expect(await availableOf('D')).toBe(4)
  })
})

test('there are no pickup points so far: each code answers null, in order', async () => {
  expect(await inventory.api.pickupPoints(['one', 'two'])).toEqual([null, null])
})
