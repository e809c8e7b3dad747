/**
 * A shop that is killed (SIGKILL) at random moments while it places orders: the proof that no paid order is lost, nobody is
 * charged twice and no stock stays promised. Used by a contract test and by `npm run prove:kill`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbedded } from '../../services/embedded.ts'
import type { InventoryTables } from '../../services/inventory/store/inventory-tables.ts'
import { openDatabase } from '../../services/kit/database.ts'
import type { OrderTables } from '../../services/order/store/order-tables.ts'
import type { PaymentTables } from '../../services/payment/store/payment-tables.ts'
import { asking, copies, type Placed, placing, readyCart } from './many-carts.ts'
import { smallConfiguration } from './small-shop.ts'
import { temporaryFolder } from './temporary-server.ts'

export type KillOptions = {
  kills: number
  /** Orders that are being placed when the process is killed. */
  buyersPerRound: number
  /** Where a service keeps its database; SQLite files in a folder of its own when it is not said. */
  databaseUrl?(service: string): string
}
export type KillOutcome = {
  buyers: number
  orders: number
  /** Kills that hit an order half-way. */
  interrupted: number
  /** Charges that stand without an order. */
  lostPaid: number
  /** Carts that were charged more than once. */
  doubleCharges: number
  /** Orders that stand without a charge. */
  unpaid: number
  /** Pieces still promised, and pieces by which the shelf differs from what was ordered. */
  stuck: number
  shelfOff: number
}

const shelf = 100_000
const services = ['content', 'inventory', 'catalog', 'customer', 'cart', 'order', 'payment', 'mail', 'admin', 'purge']

export async function killOften({ kills, buyersPerRound, databaseUrl }: KillOptions): Promise<KillOutcome> {
  const folder = temporaryFolder('kill')
  const urlOf = databaseUrl ?? (() => `sqlite:${folder}`)
  const urls = Object.fromEntries(services.map((service) => [service, urlOf(service)]))
  try {
    await fill(folder, urlOf)
    let shop = await start(folder, urls)
    const first = await readyCart(shop.ask)
    const carts = await copies(urlOf('cart'), first, (kills + 1) * buyersPerRound)
    // How long a fresh process takes for a round when nobody interrupts it: the kills fall anywhere within that, spread out.
    await shop.stop()
    shop = await start(folder, urls)
    const began = performance.now()
    await Promise.all(carts.slice(kills * buyersPerRound).map((id) => shop.ask(placing(id))))
    const roundMs = Math.ceil(performance.now() - began)
    const rounds = Array.from({ length: kills }, (_, round) =>
      carts.slice(round * buyersPerRound, (round + 1) * buyersPerRound),
    )
    let interrupted = 0
    for (const [at, round] of rounds.entries()) {
      const answers = round.map((id) => shop.ask(placing(id)).catch(() => null))
      await sleep((roundMs * (at + randomInt(1000) / 1000)) / kills)
      await shop.kill()
      await Promise.all(answers)
      if ((await unfinished(urlOf)) > 0) interrupted += 1
      shop = await start(folder, urls)
    }
    // Every buyer asks again, as a shopper does whose page did not answer: each gets the one order of the cart.
    const last = await Promise.all(carts.map((id) => shop.ask(placing(id))))
    const refused = last.find(({ data }) => !(data?.placeOrder as Placed | undefined)?.orderV2)
    if (refused) throw new Error(`A cart could not be ordered: ${JSON.stringify(refused)}`)
    await settled(urlOf)
    await shop.stop()
    return { buyers: carts.length, interrupted, ...(await audit(urlOf)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(folder: string, databaseUrl: (service: string) => string): Promise<void> {
  const commerce = await openEmbedded({ dataFolder: folder, mediaRoots: [], baseUrl: 'http://shop.test', databaseUrl })
  await commerce.writeConfiguration(smallConfiguration)
  const lamp = { sku: 'lamp', name: 'Lamp', urlKey: 'lamp', price: '10.00', weight: 1, stock: { quantity: shelf } }
  await commerce.writeCatalogue({ products: [{ type: 'simple', ...lamp }] })
  await commerce.close()
}

async function start(folder: string, urls: Record<string, string>) {
  const program = join(import.meta.dirname, 'kill-process.ts')
  const child: ChildProcess = spawn(process.execPath, [program, JSON.stringify({ folder, urls })], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
  const ended = once(child, 'exit')
  if (!child.stdout) throw new Error('The process has no output.')
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('The shop ended before it listened.'))),
  ])) as [string]
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await ended
    agent.destroy()
  }
  const { port } = JSON.parse(line) as { port: number }
  return { ask: asking(agent, port), kill: end('SIGKILL'), stop: end('SIGTERM') }
}

async function reading<S, T>(
  url: string,
  name: string,
  work: (k: Awaited<ReturnType<typeof openDatabase<S>>>) => Promise<T>,
) {
  const database = await openDatabase<S>({ url, name, migrations: {} })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const unfinished = (urlOf: (service: string) => string) =>
  reading<OrderTables, number>(urlOf('order'), 'order', async (database) => {
    const states = ['placed', 'refused'] as const
    const open = database.fresh().selectFrom('placement').select('cart_id').where('state', 'not in', states)
    return (await open.execute()).length
  })

/** Waits until what was taken over from dead processes is done: their leases end after 15 seconds. */
async function settled(urlOf: (service: string) => string): Promise<void> {
  for (let second = 0; second < 60 && (await unfinished(urlOf)) > 0; second++) await sleep(1000)
}

async function audit(urlOf: (service: string) => string) {
  const placed = await reading<OrderTables, { cart_id: string; attempt: number }[]>(
    urlOf('order'),
    'order',
    (database) =>
      database
        .fresh()
        .selectFrom('customer_order')
        .innerJoin('placement', 'placement.cart_id', 'customer_order.cart_id')
        .select(['placement.cart_id', 'placement.attempt'])
        .execute(),
  )
  const charged = await reading<PaymentTables, string[]>(urlOf('payment'), 'payment', async (database) => {
    const rows = database.fresh().selectFrom('charge').select('attempt_key').where('status', '=', 'authorized')
    return (await rows.execute()).map(({ attempt_key }) => attempt_key)
  })
  const stock = await reading<InventoryTables, { quantity: number; reserved: number }>(
    urlOf('inventory'),
    'inventory',
    (database) => database.fresh().selectFrom('stock_item').select(['quantity', 'reserved']).executeTakeFirstOrThrow(),
  )
  const orders = new Set(placed.map(({ cart_id, attempt }) => `${cart_id}:${attempt}`))
  const cartOf = (key: string) => key.slice(0, key.lastIndexOf(':'))
  return {
    orders: placed.length,
    lostPaid: charged.filter((key) => !orders.has(key)).length,
    doubleCharges: charged.length - new Set(charged.map(cartOf)).size,
    unpaid: [...orders].filter((key) => !charged.includes(key)).length,
    stuck: Number(stock.reserved),
    shelfOff: shelf - Number(stock.quantity) - placed.length,
  }
}
