import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AdminContext, AdminResolver } from '../kit/admin-module.ts'
import { type OrderShop, openOrderShop } from './order-shop.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

type Shown = {
  status: string
  documents: { kind: string; number: string | null }[]
  charges: { captured: { value: number }; refunded: { value: number } }[]
}
let shop: OrderShop
let number: string
beforeEach(async () => {
  shop = await openOrderShop()
  number = (await shop.place('a')).orderV2?.number ?? ''
})
afterEach(() => shop.close())

const context = { admin: { id: 1, username: 'ada', permissions: new Set() } } as unknown as AdminContext
function run(type: 'Query' | 'Mutation', field: string, args: object = {}, service = shop.order): Promise<Shown> {
  const resolve = service.admin.resolvers[type]?.[field] as AdminResolver<object>
  const defaults = { adjustmentPositive: '0', adjustmentNegative: '0' }
  return resolve(null, { number, ...defaults, ...args }, context, {} as never) as Promise<Shown>
}
const kinds = ({ documents }: Shown) => documents.map(({ kind }) => kind)

/** A call that is done, and whose answer is never heard. */
function death<Request, Answer>(call: (request: Request) => Promise<Answer>) {
  let reached = () => {}
  const happened = new Promise<void>((resolve) => {
    reached = resolve
  })
  const during = async (request: Request) => {
    await call(request)
    reached()
    return new Promise<never>(() => {})
  }
  return { happened, during }
}

describe('changing an order while neighbours break', () => {
  it('a process that dies while the money is taken: the next one writes the invoice, the money is taken once', async () => {
    const { happened, during } = death(shop.payment.capture)
    const deathly = await shop.openSecond({ payment: { capture: during } })
    void run('Mutation', 'invoiceOrder', { requestKey: 'x' }, deathly)
    await happened
    expect(kinds(await run('Query', 'order'))).toEqual([])
    await shop.reopen()
    expect(await shop.order.recovered).toBe(1)
    const seen = await run('Query', 'order')
    expect(kinds(seen)).toEqual(['invoice'])
    expect(seen.charges).toMatchObject([{ captured: { value: 48.28 } }])
    // The one who asked asks again under the same name: it is done already.
    expect(kinds(await run('Mutation', 'invoiceOrder', { requestKey: 'x' }))).toEqual(['invoice'])
  })

  it('a process that dies while pieces go back: they go back once', async () => {
    await run('Mutation', 'invoiceOrder')
    const before = shop.teesLeft().onHand
    const { happened, during } = death(shop.inventory.restock)
    const deathly = await shop.openSecond({ inventory: { restock: during } })
    void run('Mutation', 'refundOrder', { requestKey: 'x', restock: [0] }, deathly)
    await happened
    await shop.reopen()
    expect(await shop.order.recovered).toBe(1)
    expect(shop.teesLeft().onHand).toBe(before + 1)
    const seen = await run('Query', 'order')
    expect([seen.status, kinds(seen)]).toEqual(['closed', ['invoice', 'creditmemo']])
  })

  it('a refused capture leaves no invoice, and another may be tried', async () => {
    await shop.reopen({ payment: { capture: async () => ({ status: 'refused', reason: 'Card expired.' }) } })
    await expect(run('Mutation', 'invoiceOrder')).rejects.toThrow('Card expired.')
    await shop.reopen()
    expect(kinds(await run('Query', 'order'))).toEqual([])
    expect(kinds(await run('Mutation', 'invoiceOrder'))).toEqual(['invoice'])
  })

  it('twenty who invoice at once make one invoice, and numbers have no holes', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => run('Mutation', 'invoiceOrder')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const seen = await run('Query', 'order')
    expect(seen.documents).toMatchObject([{ kind: 'invoice', number: '000000001' }])
    expect(seen.charges).toMatchObject([{ captured: { value: 48.28 } }])
  })

  it('each change is announced once, in order', async () => {
    await run('Mutation', 'holdOrder')
    await run('Mutation', 'unholdOrder')
    await run('Mutation', 'cancelOrder')
    await shop.relay.drain()
    expect(shop.heard).toEqual([number, 'order.changed', 'order.changed', 'order.changed'])
  })
})
