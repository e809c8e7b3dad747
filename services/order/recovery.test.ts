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

/** A process that dies in the middle of a call: the call is done, its answer never heard. */
function death() {
  let reached = () => {}
  const happened = new Promise<void>((resolve) => {
    reached = resolve
  })
  const during = <Request>(call: (request: Request) => Promise<unknown>) => {
    return async (request: Request) => {
      await call(request)
      reached()
      return new Promise<never>(() => {})
    }
  }
  return { happened, during }
}

describe('a process that dies while placing an order', () => {
  it.each(['reserve', 'authorize', 'commit', 'close'] as const)('after %s: the next one finishes it', async (step) => {
    const { happened, during } = death()
    const deathly = await shop.open({
      inventory: {
        ...(step === 'reserve' && { reserve: during(inventory.api.reserve) }),
        ...(step === 'commit' && { commit: during(inventory.api.commit) }),
      },
      ...(step === 'authorize' && { payment: { authorize: during(payment.api.authorize) } }),
      ...(step === 'close' && { cart: { close: during(shop.cart.close) } }),
    })
    void place('a', deathly)
    await happened
    await order.close()
    order = await shop.open()
    expect(await order.recovered).toBe(1)
    expect((await place('a')).orderV2?.number).toBe('000000001')
    expect(shop.teesLeft()).toEqual({ onHand: 19, reserved: 0 })
    await shop.relay.drain()
    expect(shop.heard).toEqual(['000000001'])
  })
})
