import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { product } from '../../contracts/catalogue.ts'
import { openInventory } from '../inventory/index.ts'

const kills = 4
const buyers = 100
const unfinished = "select state from placement where state <> 'placed'"

/** A shop process that places orders one after the other, for buyers that nobody has served yet and for those again. */
const shopProcess = (folder: string) => `
  import { openInventory } from ${here('../inventory/index.ts')}
  import { openPayment } from ${here('../payment/index.ts')}
  import { orderShop, settings } from ${here('./order-shop.fixture.ts')}
  const databaseUrl = 'sqlite:' + ${JSON.stringify(folder)}
  const inventory = await openInventory({ databaseUrl })
  const payment = await openPayment({ databaseUrl, configuration: () => settings })
  const shop = orderShop(${JSON.stringify(folder)}, inventory.api, payment.api)
  const order = await shop.open()
  await order.recovered
  process.stdout.write('open ')
  const buyers = Array.from({ length: ${buyers} }, (_, index) => 'buyer-' + index)
  const next = async () => {
    for (let buyer = buyers.shift(); buyer; buyer = buyers.shift()) await shop.place(order, buyer)
  }
  await Promise.all([next(), next(), next(), next()])
  process.stdout.write('done')
  process.exit(0)
`
const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

function rows(folder: string, service: string, sql: string): Record<string, unknown>[] {
  const file = new DatabaseSync(join(folder, `${service}.sqlite`), { readOnly: true })
  const found = file.prepare(sql).all()
  file.close()
  return found
}

it(`a shop killed ${kills} times while selling loses no order, doubles none and owes no stock`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-kill-'))
  const inventory = await openInventory({ databaseUrl: `sqlite:${folder}` })
  const tee = { sku: 'tee', type: 'simple', name: 'Tee', urlKey: 'tee', stock: { quantity: 1000 } }
  await inventory.writer.write([product.parse(tee)])
  await inventory.close()

  let interrupted = 0
  for (let round = 0; round <= kills; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', shopProcess(folder)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    await once(child.stdout, 'data')
    if (round < kills) {
      // Somewhere in the middle of some step, elsewhere each time.
      await sleep(40 + round * 31)
      child.kill('SIGKILL')
      await ended
      interrupted += rows(folder, 'order', unfinished).length
      continue
    }
    expect(await ended).toEqual([0, null])
  }

  const orders = rows(folder, 'order', 'select number, cart_id from customer_order order by number')
  expect(orders).toHaveLength(buyers)
  expect(new Set(orders.map(({ cart_id }) => cart_id)).size).toBe(buyers)
  expect(orders.at(-1)?.number).toBe(String(buyers).padStart(9, '0'))
  expect(interrupted).toBeGreaterThan(0)
  expect(rows(folder, 'order', unfinished)).toEqual([])
  expect(rows(folder, 'order', "select count(*) n from outbox where topic = 'order.placed'")).toEqual([{ n: buyers }])
  expect(rows(folder, 'inventory', 'select quantity, reserved from stock_item')).toEqual([
    { quantity: 1000 - buyers, reserved: 0 },
  ])
  expect(rows(folder, 'payment', 'select status, count(*) n from charge group by status')).toEqual([
    { status: 'authorized', n: buyers },
  ])
  rmSync(folder, { recursive: true })
}, 120_000)
