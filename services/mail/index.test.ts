import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrderDocument, PlacedOrder } from '../../contracts/internal/order.ts'
import { storeConfiguration } from '../../contracts/stores.ts'
import type { Consumer } from '../kit/outbox.ts'
import { placedOrder } from './domain/placed-order.fixture.ts'
import { openMail } from './index.ts'

const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  views: [{ code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }],
  title: 'Vitrine',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Vitrine', fromAddress: 'shop@example.org' },
})
const event = { type: 'order.placed', number: '000000001' } as const
let folder: string
let consumers: Consumer[]
let orders: Map<string, PlacedOrder>
let documents: OrderDocument[]
let mail: Awaited<ReturnType<typeof openMail>>

const outbox = () => join(folder, 'mails')
const open = () =>
  openMail({
    databaseUrl: `sqlite:${folder}`,
    outgoing: `file:${outbox()}`,
    configuration: () => settings,
    orders: { order: async ({ number }) => orders.get(number) ?? null, documents: async () => documents },
    relay: { subscribe: (consumer) => consumers.push(consumer) },
  })
const tell = async (id: string, told: Parameters<Consumer>[0]['event'] = event) => {
  for (const consumer of consumers) await consumer({ id, event: told })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-mail-'))
  consumers = []
  documents = []
  orders = new Map([['000000001', placedOrder()]])
  mail = await open()
})
afterEach(async () => {
  await mail.close()
  rmSync(folder, { recursive: true })
})

describe('order mail', () => {
  it('is written once, however often the event is told, also after a restart', async () => {
    await tell('e1')
    const path = join(outbox(), 'order-000000001.eml')
    rmSync(path)
    await tell('e1')
    await mail.close()
    consumers = []
    mail = await open()
    await tell('e1')
    expect(readdirSync(outbox())).toEqual([])
  })

  it('says to whom, what and how much', async () => {
    await tell('e1')
    expect(readdirSync(outbox())).toEqual(['order-000000001.eml'])
    const written = readFileSync(join(outbox(), 'order-000000001.eml'), 'utf8').replace(/=\r\n/g, '')
    expect(written).toContain('To: <ada@example.org>\r\nSubject: Your Vitrine order 000000001\r\n')
    for (const words of [
      '2 x Tee: $39.98',
      'Grand total: $48.28',
      'Los Angeles, California, 90210',
      'Flat Rate - Fixed',
    ]) {
      expect(written).toContain(words)
    }
  })

  it('waits for an order that cannot be read yet', async () => {
    orders.clear()
    await expect(tell('e1')).rejects.toThrow('cannot be found')
    orders.set('000000001', placedOrder())
    await tell('e1')
    expect(readdirSync(outbox())).toHaveLength(1)
  })

  it('does nothing about other events', async () => {
    await tell('e2', { type: 'category.changed', categoryId: 3 })
    await tell('e1')
    expect(readdirSync(outbox())).toHaveLength(1)
  })

  it('refuses an address of outgoing mail that it cannot serve, and says which it can', async () => {
    const options = { databaseUrl: `sqlite:${folder}`, configuration: () => settings, relay: { subscribe: () => 0 } }
    const wrong = openMail({
      ...options,
      outgoing: 'pigeon:roof',
      orders: { order: async () => null, documents: async () => [] },
    })
    await expect(wrong).rejects.toThrow('none of: file')
  })
})
