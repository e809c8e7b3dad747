/**
 * Many buyers of few pieces, through HTTP: the proof that nothing is sold twice. Used by a contract test and by
 * `npm run prove:oversell`.
 */
import { rmSync } from 'node:fs'
import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Commerce, openEmbedded } from '../../services/embedded.ts'
import { type Ask, asking, copies, type Placed, placing, readyCart } from './many-carts.ts'
import { smallConfiguration } from './small-shop.ts'
import { temporaryFolder } from './temporary-server.ts'

export type OversellOptions = {
  buyers: number
  pieces: number
  /** Requests under way at a time. */
  sockets: number
  /** Where a service keeps its database; SQLite files in a folder of its own when it is not said. */
  databaseUrl?(service: string): string
}
export type OversellOutcome = {
  orders: number
  numbers: Set<string>
  refusals: Map<string, number>
  onShelf: number
  /** Milliseconds from the first request to the last answer. */
  milliseconds: number
}

/** Gives every buyer a cart with one piece, sends all of them to order at once, and counts. */
export async function sellAtOnce({ buyers, pieces, sockets, databaseUrl }: OversellOptions): Promise<OversellOutcome> {
  const folder = temporaryFolder('oversell')
  const urlOf = databaseUrl ?? (() => `sqlite:${folder}`)
  const commerce = await openEmbedded({
    dataFolder: folder,
    mediaRoots: [],
    baseUrl: 'http://shop.test',
    databaseUrl: urlOf,
  })
  const server = createServer((incoming, answer) => void commerce.handler(incoming, answer))
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  try {
    await commerce.writeConfiguration(smallConfiguration)
    await commerce.writeCatalogue({
      products: [
        {
          sku: 'lamp',
          type: 'simple',
          name: 'Lamp',
          urlKey: 'lamp',
          price: '10.00',
          weight: 1,
          stock: { quantity: pieces },
        },
      ],
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const ask = asking(agent, (server.address() as AddressInfo).port)
    const carts = await copies(urlOf('cart'), await readyCart(ask), buyers)

    const started = performance.now()
    const answers = await Promise.all(carts.map((id) => ask(placing(id))))
    const milliseconds = performance.now() - started
    return { ...(await counted(answers, commerce, ask)), milliseconds }
  } finally {
    agent.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await commerce.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function counted(answers: Awaited<ReturnType<Ask>>[], commerce: Commerce, ask: Ask) {
  const numbers = new Set<string>()
  const refusals = new Map<string, number>()
  let orders = 0
  for (const { data, errors } of answers) {
    const placed = data?.placeOrder as Placed | undefined
    if (placed?.orderV2) {
      orders += 1
      numbers.add(placed.orderV2.number)
      continue
    }
    const words = placed?.errors[0]?.message ?? errors?.[0]?.message ?? 'no answer'
    refusals.set(words, (refusals.get(words) ?? 0) + 1)
  }
  await commerce.settle()
  const { data } = await ask('{ products(filter: { sku: { eq: "lamp" } }) { items { quantity } } }')
  const onShelf = (data?.products as { items: { quantity: number }[] } | undefined)?.items[0]?.quantity ?? -1
  return { orders, numbers, refusals, onShelf }
}
