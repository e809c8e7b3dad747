import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OrderShop, openOrderShop } from './order-shop.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let shop: OrderShop
beforeEach(async () => {
  shop = await openOrderShop()
})
afterEach(() => shop.close())

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
    const deathly = await shop.openSecond({
      inventory: {
        ...(step === 'reserve' && { reserve: during(shop.inventory.reserve) }),
        ...(step === 'commit' && { commit: during(shop.inventory.commit) }),
      },
      ...(step === 'authorize' && { payment: { authorize: during(shop.payment.authorize) } }),
      ...(step === 'close' && { cart: { close: during(shop.cart.close) } }),
    })
    void shop.place('a', deathly)
    await happened
    await shop.reopen()
    expect(await shop.order.recovered).toBe(1)
    expect((await shop.place('a')).orderV2?.number).toBe('000000001')
    expect(shop.teesLeft()).toEqual({ onHand: 19, reserved: 0 })
    await shop.relay.drain()
    expect(shop.heard).toEqual(['000000001'])
  })
})
