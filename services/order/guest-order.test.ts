import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openInventory } from '../inventory/index.ts'
import { openPayment } from '../payment/index.ts'
import type { openOrder } from './index.ts'
import { orderShop, settings, twentyTees } from './order-shop.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: string
let inventory: Awaited<ReturnType<typeof openInventory>>
let payment: Awaited<ReturnType<typeof openPayment>>
let order: Awaited<ReturnType<typeof openOrder>>
let shop: ReturnType<typeof orderShop>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-order-'))
  const databaseUrl = `sqlite:${folder}`
  inventory = await openInventory({ databaseUrl })
  await inventory.writer.write([twentyTees])
  payment = await openPayment({ databaseUrl, configuration: () => settings })
  shop = orderShop(folder, inventory.api, payment.api)
  order = await shop.open()
})
afterEach(async () => {
  await shop.relay.close()
  await order.close()
  await payment.close()
  await inventory.close()
  rmSync(folder, { recursive: true })
})
const place = (cartId: string, service = order) => shop.place(service, cartId)

describe('looking an order up', () => {
  const ask = (field: 'guestOrder' | 'guestOrderByToken', input: object) => shop.find(order, field, input)

  it('by its token, or by number, mail address and last name; copies stay as they were', async () => {
    const { orderV2 } = await place('a')
    const byToken = await ask('guestOrderByToken', { token: orderV2?.token })
    const byFacts = await ask('guestOrder', { number: '000000001', email: 'ADA@example.org', lastname: 'lovelace ' })
    expect(byToken).toEqual(byFacts)
    expect(byToken.total.grand_total.value).toBe(48.28)
  })

  it.each([
    { number: '000000001', email: 'eve@example.org', lastname: 'Lovelace' },
    { number: '000000001', email: 'ada@example.org', lastname: 'Eve' },
    { number: '000000002', email: 'ada@example.org', lastname: 'Lovelace' },
    { number: "' or 1=1 --", email: 'ada@example.org', lastname: 'Lovelace' },
  ])('not with %o', async (input) => {
    await place('a')
    await expect(ask('guestOrder', input)).rejects.toThrow("We couldn't locate an order with the information provided.")
  })

  it('not with a token that nobody holds', async () => {
    await expect(ask('guestOrderByToken', { token: '' })).rejects.toThrow("We couldn't locate")
  })
})
